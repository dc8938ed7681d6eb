import { MS_PER_DAY, type Instant } from '@annals/kernel';
import type { PlannedFact } from '../imported.js';
import type { Row } from './row.js';

/** Dates come without a time; noon UTC lies on the same date in every time zone from −12 to +11:59 hours. */
const noonOf = (row: Row): Instant => row.day * MS_PER_DAY + MS_PER_DAY / 2;

/** A customer becomes known with his first purchase. CDNOW sold to people, through the web alone. */
export function registration(purchases: readonly Row[]): PlannedFact {
  const first = purchases.reduce((a, b) => (b.day < a.day ? b : a));
  return {
    at: noonOf(first),
    sourceSeq: 0,
    build: (occurredAt) => ({
      type: 'CustomerRegistered',
      customerId: first.customerId,
      occurredAt,
      sourceSeq: 0,
      data: { kind: 'PERSON', channel: 'WEB' },
    }),
  };
}

/**
 * `number`: which purchase of the customer this is, in the order of the file, since orders have no number there.
 * `sourceSeq` is the line: customers bought twice on a day 223 times.
 */
export function purchase(row: Row, number: number): PlannedFact {
  const { customerId, line, pieces, cents } = row;
  return {
    at: noonOf(row),
    sourceSeq: line,
    build: (occurredAt) => ({
      type: 'PurchaseRecorded',
      customerId,
      occurredAt,
      sourceSeq: line,
      data: {
        orderId: `${customerId}-${number}`,
        lines: linesOf(pieces, cents),
        total: { amountMinor: cents, currency: 'USD', fxToBase: '1' },
      },
    }),
  };
}

/**
 * The source knows what the CDs cost together and not what each did. They share the amount evenly, some at the
 * average rounded down and the rest one cent dearer, so that both the pieces and the total are exact.
 */
function linesOf(pieces: number, cents: number) {
  const unitPrice = Math.floor(cents / pieces);
  const dearer = cents - unitPrice * pieces;
  const lines = [{ sku: 'CD', qty: pieces - dearer, unitPrice }];
  return dearer === 0 ? lines : [...lines, { sku: 'CD', qty: dearer, unitPrice: unitPrice + 1 }];
}
