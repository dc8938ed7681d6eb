import type { BadLine } from '../imported.js';
import type { CsvSink } from '../text/csv-reader.js';
import { columnsOf, type Columns } from './columns.js';
import type { Account, Invoice } from './invoice.js';
import { faultOfHead, headOf, lineParser, type InvoiceHead, type LineParser, type RowFault } from './row.js';

/** The invoice that lines are being read of, or why none of its lines can be entered. */
interface OpenInvoice extends InvoiceHead {
  readonly entry: Invoice | RowFault | 'guest';
}

/** Sorts the lines of the file by customer and invoice. Keeps every line of a known customer. */
export class Ledger implements CsvSink {
  readonly accounts = new Map<string, Account>();
  /** Numbers of all invoices, those of guests too. */
  readonly invoiceIds = new Set<string>();
  readonly badLines: BadLine[] = [];
  lines = 0;
  guestLines = 0;
  #format: { readonly columns: Columns; readonly parse: LineParser } | undefined;
  #open: OpenInvoice | undefined;

  get hasHeader(): boolean {
    return this.#format !== undefined;
  }

  record(fields: readonly string[], line: number): void {
    if (!this.#format) {
      const columns = columnsOf(fields);
      this.#format = { columns, parse: lineParser(columns) };
      return;
    }
    const { columns, parse } = this.#format;
    this.lines++;
    if (fields.length === columns.count) this.#enter(fields, line, columns, parse);
    else this.#reject(line, columnCount(fields.length, columns.count));
  }

  broken(line: number): void {
    this.lines++;
    this.#reject(line, UNBALANCED);
  }

  #reject(line: number, { code, reason }: RowFault): void {
    this.badLines.push({ line, code, reason });
  }

  #enter(fields: readonly string[], line: number, columns: Columns, parse: LineParser): void {
    const isOpen =
      this.#open?.id === fields[columns.InvoiceNo] && this.#open?.customerId === fields[columns.CustomerID];
    if (!isOpen || !this.#open) this.#open = this.#turnTo(headOf(fields, columns));
    const { entry } = this.#open;
    if (entry === 'guest') this.guestLines++;
    else if ('code' in entry) this.#reject(line, entry);
    else {
      const entered = parse(fields, line, entry.isCancellation);
      if ('code' in entered) return this.#reject(line, entered);
      if (entry.lines.length === 0) this.#file(entry, this.#open);
      entry.lines.push(entered);
    }
  }

  #turnTo(head: InvoiceHead): OpenInvoice {
    const { customerId, id } = head;
    this.invoiceIds.add(id);
    if (customerId === '') return { ...head, entry: 'guest' };
    const known = this.accounts.get(customerId)?.invoices.get(id);
    return { ...head, entry: known ?? faultOfHead(head) ?? { id, isCancellation: id.startsWith('C'), lines: [] } };
  }

  /** Only with its first good line: an invoice of bad lines alone is none, and may not bring a customer into being. */
  #file(invoice: Invoice, { customerId, country }: InvoiceHead): void {
    let account = this.accounts.get(customerId);
    if (!account) this.accounts.set(customerId, (account = { customerId, country, invoices: new Map() }));
    account.invoices.set(invoice.id, invoice);
  }
}

const UNBALANCED: RowFault = {
  code: 'LINE.QUOTES_UNBALANCED',
  reason: 'a quoted field does not end where it should',
};

const columnCount = (has: number, should: number): RowFault => ({
  code: 'LINE.COLUMN_COUNT',
  reason: `the line has ${has} columns, the header ${should}`,
});
