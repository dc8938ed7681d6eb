import { inOrder, type BadLine, type Imported, type PlannedFact } from '../imported.js';
import { openText, type TextSource } from '../text/open-text.js';
import { purchase, registration } from './facts.js';
import { parseRow, type Row } from './row.js';

/** What became of the rows. */
export interface CdnowReport {
  readonly lines: number;
  readonly customers: number;
  readonly purchases: number;
  /** US cents. */
  readonly grossMinor: number;
  readonly badLines: readonly BadLine[];
}

/**
 * The CDNOW sample (P. Fader and B. Hardie), on which the BG/NBD and Gamma-Gamma papers report: a row a purchase,
 * `master id, sample id, yyyymmdd, CDs, dollars` between spaces, no header. Customers go by the master id, which
 * the full data set knows too. Read whole: it has some thousand rows.
 * Failure: what reading the file reports. A row that is wrong is in the report instead.
 */
export async function cdnow(source: TextSource): Promise<Imported<CdnowReport>> {
  const { rows, badLines } = readRows(await textOf(source));
  const customers = byCustomer(rows);
  const plan: PlannedFact[] = [];
  for (const purchases of customers.values()) {
    plan.push(registration(purchases), ...purchases.map((row, index) => purchase(row, index + 1)));
  }
  return {
    facts: inOrder(plan),
    report: {
      lines: rows.length + badLines.length,
      customers: customers.size,
      purchases: rows.length,
      grossMinor: rows.reduce((sum, row) => sum + row.cents, 0),
      badLines,
    },
  };
}

function byCustomer(rows: readonly Row[]): Map<string, Row[]> {
  const customers = new Map<string, Row[]>();
  for (const row of rows) {
    const purchases = customers.get(row.customerId);
    if (purchases) purchases.push(row);
    else customers.set(row.customerId, [row]);
  }
  return customers;
}

async function textOf(source: TextSource): Promise<string> {
  let text = '';
  for await (const chunk of openText(source)) text += chunk;
  return text;
}

function readRows(text: string): { rows: Row[]; badLines: BadLine[] } {
  const rows: Row[] = [];
  const badLines: BadLine[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const row = parseRow(content, index + 1);
    if ('code' in row) badLines.push(row);
    else rows.push(row);
  }
  return { rows, badLines };
}
