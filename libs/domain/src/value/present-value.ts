import { roundHalfEven, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { returnedBy, worthOf, type ValuedOrder } from './valued-order.js';

/**
 * Present value of past margin at the end of `day`, Σ marginᵢ·(1+r)^(days/365): margins as refunds had left them by then,
 * compounded from the order's day at the policy's yearly rate. Minor units of the base currency.
 */
export function presentValueAt(orders: readonly ValuedOrder[], day: Day, { value }: Policy): number {
  const growth = 1 + value.discountRate;
  let present = 0;
  for (const order of orders) {
    if (order.day > day) break;
    present += worthOf(order, returnedBy(order, day), value.marginRate).margin * growth ** ((day - order.day) / 365);
  }
  // Plus zero, since a sum just below nothing rounds to −0.
  return roundHalfEven(present) + 0;
}
