import type { InteractionRecorded } from '../interaction/events.js';
import type { OrderFact } from '../order/events.js';

/** What somebody did before a purchase. It comes to the same in whatever order the facts arrive. */
export interface Intent {
  /** The customer turned to the business. */
  touched: boolean;
  /** An enquiry or a quote, from whichever side. */
  enquired: boolean;
  /** Ids of orders that are neither paid nor cancelled, sorted. */
  unpaid: string[];
  /** Cancellations whose order has not arrived yet, sorted. */
  cancelled: string[];
}

export const noIntent = (): Intent => ({ touched: false, enquired: false, unpaid: [], cancelled: [] });

/** Changes `intent`. */
export function touch(intent: Intent, { direction, kind }: InteractionRecorded['data']): void {
  intent.touched ||= direction !== 'OUTBOUND';
  intent.enquired ||= kind === 'ENQUIRY' || kind === 'QUOTE';
}

/** Changes `intent`. `isPaid`: whether there is a purchase of the order. */
export function order(intent: Intent, { type, data: { orderId } }: OrderFact, isPaid: boolean): void {
  const [own, other] = type === 'OrderPlaced' ? [intent.unpaid, intent.cancelled] : [intent.cancelled, intent.unpaid];
  if (take(other, orderId) || isPaid) return;
  own.push(orderId);
  own.sort();
}

/** The order is paid. Changes `intent`. */
export const paid = (intent: Intent, orderId: string): boolean => take(intent.unpaid, orderId);

export const hasUnpaidOrder = ({ unpaid }: Intent): boolean => unpaid.length > 0;

function take(ids: string[], id: string): boolean {
  const index = ids.indexOf(id);
  if (index < 0) return false;
  ids.splice(index, 1);
  return true;
}
