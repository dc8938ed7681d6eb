import { ok, toBaseMinor, type Rejection, type Result } from '@annals/kernel';
import { MAX_MINOR } from '../declaration.js';
import type { CustomerFact } from '../events.js';
import type { PurchaseLine } from '../purchase/events.js';
import type { RecordPurchase, RecordReturn } from './commands.js';
import { refuse } from './rejections.js';
import type { CustomerState } from './state.js';

type Decision = Result<readonly CustomerFact[], Rejection>;

/** One purchase an order, whose total is the sum of its lines and at least what returns refunded before it was known. */
export function recordPurchase(state: CustomerState, { data }: RecordPurchase): Decision {
  const { lines, total } = data;
  const order = state.orders.get(data.orderId);
  if (order?.purchasedBy) return refuse('PURCHASE.ALREADY_RECORDED', order.purchasedBy);
  if (lines.some(isTooLarge) || toBaseMinor(total) > MAX_MINOR) return refuse('PURCHASE.TOO_LARGE');
  if (lines.some((line) => (line.discount ?? 0) > line.qty * line.unitPrice))
    return refuse('PURCHASE.DISCOUNT_EXCEEDS_PRICE');
  if (total.amountMinor !== sumOf(lines)) return refuse('PURCHASE.TOTAL_MISMATCH');
  if (order && order.currency !== total.currency) return refuse('PURCHASE.CURRENCY_MISMATCH');
  if (order && order.refunded > total.amountMinor) return refuse('PURCHASE.LESS_THAN_REFUNDED');
  return ok([{ type: 'PurchaseRecorded', data }]);
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
export function recordReturn(state: CustomerState, { data }: RecordReturn): Decision {
  const { returnId, orderId, refund } = data;
  const order = state.orders.get(orderId);
  if (state.returns.has(returnId)) return refuse('RETURN.ALREADY_RECORDED', state.returns.get(returnId));
  if (refund.amountMinor <= 0) return refuse('RETURN.NOTHING_REFUNDED');
  if (order && order.currency !== refund.currency) return refuse('RETURN.CURRENCY_MISMATCH');
  if (order && order.refunded + refund.amountMinor > (order.total ?? Infinity)) return refuse('RETURN.EXCEEDS_PAID');
  return ok([{ type: 'PurchaseReturned', data }]);
}
