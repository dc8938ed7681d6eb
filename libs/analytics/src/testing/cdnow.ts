import { readFileSync } from 'node:fs';
import { parseDay, type Day } from '@annals/kernel';
import {
  tableOf,
  weeksUntil,
  type DatedPurchase,
  type Observation,
  type StatisticsTable,
} from '../purchases/from-purchases.js';

const FILE = new URL('../../../../test/data/cdnow-sample.txt', import.meta.url);

export const day = (text: string): Day => parseDay(text)!;

/** The first part of the published comparisons, and the second. */
export const CUTOFF = day('1997-09-30');
export const END = day('1998-06-30');

/** Purchases of the CDNOW sample by its own customer number, in cents. The file's columns are told in test/data. */
export function cdnowPurchases(): Map<string, DatedPurchase[]> {
  const purchases = new Map<string, DatedPurchase[]>();
  for (const line of readFileSync(FILE, 'latin1').split('\r\n')) {
    const [, customer, date, , dollars] = line.trim().split(/\s+/);
    if (!customer || !date || !dollars) continue;
    const purchase = {
      day: day(date.replace(/(....)(..)/, '$1-$2-')),
      paid: Number(dollars.replace('.', '')),
      refunded: 0,
    };
    purchases.set(customer, [...(purchases.get(customer) ?? []), purchase]);
  }
  return purchases;
}

/** Weeks to two decimals, as the published statistics have them. */
export const publishedWeeks: Observation = { ...weeksUntil(CUTOFF), decimals: 2 };

/** The published statistics: mean spend in dollars, rounded to cents. */
export function cdnowTable(observation = publishedWeeks): StatisticsTable {
  const { customers, columns } = tableOf(cdnowPurchases(), observation);
  return { customers, columns: { ...columns, m: columns.m.map((cents) => Math.round(cents) / 100) } };
}
