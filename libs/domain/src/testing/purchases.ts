import { parseDay, type Day, type Instant, type Occurred } from '@annals/kernel';
import { calendarOf } from '@annals/kernel';
import { newPopulation, contextOf, type Context } from '../clock/population.js';
import type { PurchaseLine, PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';

/** The default policy, Shanghai business days, no cuts. */
export const defaultContext: Context = contextOf(newPopulation);

export const dayOf = (date: string): Day => parseDay(date)!;

/** An instant of the business day: `2024-01-31`, at noon, or `2024-01-31 23:30`. */
export function at(when: string): Instant {
  const [date, time = '12:00'] = when.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return calendarOf('Asia/Shanghai').startOf(dayOf(date!)) + (hours! * 60 + minutes!) * 60_000;
}

export interface PurchaseDetails {
  /** Minor units of `currency`: one line of unknown cost, unless `lines` says more. */
  paid?: number;
  lines?: PurchaseLine[];
  currency?: string;
  fxToBase?: string;
}

/** `orderId` is the event's id too. */
export function bought(
  orderId: string,
  when: string | Instant,
  details: PurchaseDetails = {},
): Occurred<PurchaseRecorded> {
  const { currency = 'CNY', fxToBase = '1', paid = 10_000 } = details;
  const lines = details.lines ?? [{ sku: 'thing', qty: 1, unitPrice: paid }];
  const amountMinor = lines.reduce((sum, { qty, unitPrice, discount = 0 }) => sum + qty * unitPrice - discount, 0);
  const data = { orderId, lines, total: { amountMinor, currency, fxToBase } };
  return occurred(orderId, when, { type: 'PurchaseRecorded', data });
}

export function gaveBack(
  orderId: string,
  when: string | Instant,
  amountMinor: number,
  { currency = 'CNY', fxToBase = '1', returnId = `${orderId}-back-${String(when)}` } = {},
): Occurred<PurchaseReturned> {
  const data = { returnId, orderId, refund: { amountMinor, currency, fxToBase } };
  return occurred(returnId, when, { type: 'PurchaseReturned', data });
}

function occurred<E extends PurchaseRecorded | PurchaseReturned>(
  id: string,
  when: string | Instant,
  event: E,
): Occurred<E> {
  return { id, occurredAt: typeof when === 'number' ? when : at(when), sourceSeq: 0, event };
}
