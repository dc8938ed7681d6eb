import { toBaseMinor } from '@annals/kernel';
import { MAX_MINOR } from '../declaration.js';
import type { PurchaseLine } from '../purchase/events.js';
import type { CommandFor } from './commands.js';
import { refuse } from './rejections.js';
import type { Objection } from './rules.js';
import type { CustomerState } from './state.js';

/** One purchase an order, whose total is the sum of its lines and at least what returns refunded before it was known. */
export function checkPurchase(state: CustomerState, { data }: CommandFor<'PurchaseRecorded'>): Objection {
  const { lines, total } = data;
  const order = state.orders.get(data.orderId);
  if (order?.purchasedBy) return refuse('PURCHASE.ALREADY_RECORDED', order.purchasedBy);
  if (state.named.has(`cancellation:${data.orderId}`)) return refuse('ORDER.CANCELLED');
  if (lines.some(isTooLarge) || toBaseMinor(total) > MAX_MINOR) return refuse('PURCHASE.TOO_LARGE');
  if (lines.some((line) => (line.discount ?? 0) > line.qty * line.unitPrice))
    return refuse('PURCHASE.DISCOUNT_EXCEEDS_PRICE');
  if (total.amountMinor !== sumOf(lines)) return refuse('PURCHASE.TOTAL_MISMATCH');
  if (order && order.currency !== total.currency) return refuse('PURCHASE.CURRENCY_MISMATCH');
  if (order && order.refunded > total.amountMinor) return refuse('PURCHASE.LESS_THAN_REFUNDED');
  return undefined;
}

const sumOf = (lines: readonly PurchaseLine[]): number =>
  lines.reduce((sum, { qty, unitPrice, discount = 0 }) => sum + qty * unitPrice - discount, 0);

/** Price and cost of a piece are bounded, but not times the quantity. */
const isTooLarge = ({ qty, unitPrice, unitCost = 0 }: PurchaseLine): boolean =>
  qty * Math.max(unitPrice, unitCost) > MAX_MINOR;

/**
 * Refunds together are at most what was paid. A return of an order that is not known is accepted and waits,
 * since facts may come in any order; the purchase is then checked against it.
 */
export function checkReturn(state: CustomerState, { data }: CommandFor<'PurchaseReturned'>): Objection {
  const { orderId, refund } = data;
  const order = state.orders.get(orderId);
  if (refund.amountMinor <= 0) return refuse('RETURN.NOTHING_REFUNDED');
  if (order && order.currency !== refund.currency) return refuse('RETURN.CURRENCY_MISMATCH');
  if (order && order.refunded + refund.amountMinor > (order.total ?? Infinity)) return refuse('RETURN.EXCEEDS_PAID');
  return undefined;
}

/** Only what is not paid yet is cancelled; whichever of the two came first, the other contradicts it. */
export function checkCancellation(state: CustomerState, { data }: CommandFor<'OrderCancelled'>): Objection {
  return state.orders.get(data.orderId)?.purchasedBy ? refuse('ORDER.ALREADY_PAID') : undefined;
}
