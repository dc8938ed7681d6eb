import type { PlannedFact } from '../imported.js';
import { earliest, type Account, type Invoice } from './invoice.js';
import { penceOf } from './price.js';
import type { Return } from './returns.js';

/** The shop's own currency is the base currency of a tenant that imports this file, hence the rate of 1. */
export const pounds = (amountMinor: number) => ({ amountMinor, currency: 'GBP', fxToBase: '1' });

/** Pence. */
export const totalOf = (invoice: Invoice): number =>
  invoice.lines.reduce((sum, line) => sum + line.qty * penceOf(line.price), 0);

/**
 * A customer becomes known with the first line that names him, be it a cancellation that finds no purchase:
 * at that instant, and before all else that happens in it, since lines are numbered from 1.
 *
 * The file says nothing of who customers are. They are registered as organisations because the shop says that
 * many of them are wholesalers (UCI, data set description), and half of all orders have 155 pieces or more; a person
 * among them is registered wrongly. `WEB`: the shop had no other channel. A later line with another country changes nothing:
 * it does not say whether the customer moved or had goods sent elsewhere (8 customers).
 */
export function registration({ customerId, country, invoices }: Account): PlannedFact {
  const first = earliest([...invoices.values()].map((invoice) => earliest(invoice.lines)));
  const region = country === '' || country === 'Unspecified' ? {} : { region: country };
  return {
    at: first.at,
    sourceSeq: 0,
    build: (occurredAt) => ({
      type: 'CustomerRegistered',
      customerId,
      occurredAt,
      sourceSeq: 0,
      data: { kind: 'ORG', ...region, channel: 'WEB' },
    }),
  };
}

/** An order happened with its earliest line: those of 30 orders bear two different minutes. */
export function purchase(customerId: string, order: Invoice): PlannedFact {
  const { at, line: sourceSeq } = earliest(order.lines);
  return {
    at,
    sourceSeq,
    build: (occurredAt) => ({
      type: 'PurchaseRecorded',
      customerId,
      occurredAt,
      sourceSeq,
      data: {
        orderId: order.id,
        lines: order.lines.map(({ sku, qty, price }) => ({ sku, qty, unitPrice: penceOf(price) })),
        total: pounds(totalOf(order)),
      },
    }),
  };
}

export function returned(
  customerId: string,
  { cancellation, orderId, at, line, lines, refundMinor }: Return,
): PlannedFact {
  return {
    at,
    sourceSeq: line,
    build: (occurredAt) => ({
      type: 'PurchaseReturned',
      customerId,
      occurredAt,
      sourceSeq: line,
      data: { returnId: `${cancellation}:${orderId}`, orderId, lines, refund: pounds(refundMinor) },
    }),
  };
}
