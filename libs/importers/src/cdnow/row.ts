import { parseDay, type Day } from '@annals/kernel';
import type { BadLine } from '../imported.js';

/** One purchase: as many CDs, for as much in all, on that day. */
export interface Row {
  readonly line: number;
  readonly customerId: string;
  readonly day: Day;
  readonly pieces: number;
  readonly cents: number;
}

export function parseRow(content: string, line: number): Row | BadLine {
  const bad = (code: string, reason: string): BadLine => ({ line, code: `LINE.${code}`, reason });
  const fields = content.trim().split(/\s+/);
  if (fields.length !== 5) return bad('COLUMN_COUNT', `the line has ${fields.length} columns, not 5`);
  const [customerId, , date, count, dollars] = fields as [string, string, string, string, string];
  if (!/^\d{1,10}$/.test(customerId)) return bad('CUSTOMER_INVALID', 'the master id is no number');
  const day = /^\d{8}$/.test(date) ? parseDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) : undefined;
  if (day === undefined) return bad('DATE_INVALID', 'the date is no yyyymmdd');
  const pieces = /^\d{1,6}$/.test(count) ? Number(count) : 0;
  if (pieces === 0) return bad('QUANTITY_INVALID', 'the number of CDs is no whole number from 1');
  if (!/^\d{1,9}\.\d{2}$/.test(dollars)) return bad('PRICE_INVALID', 'the amount is no dollars and cents');
  return { line, customerId, day, pieces, cents: Number(dollars.replace('.', '')) };
}
