import { parseDay } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import type { PaymentReceived } from './events.js';

/** Payments as credit asks for them. */
export interface Payments {
  received: number;
  /** Over all payments; one in advance is in time, and makes good for no other. */
  daysLate: number;
  defaults: number;
}

/** Changes `payments`. */
export function countPayment(payments: Payments, { due, paid }: PaymentReceived['data'], policy: Policy): void {
  const late = Math.max(0, parseDay(paid)! - parseDay(due)!);
  payments.received++;
  payments.daysLate += late;
  if (late > policy.account.defaultDays) payments.defaults++;
}

/** Credit score (信用评分, domain.md §2.7 row 51), 0–100; `null` for somebody who never paid an invoice. */
export function creditOf({ received, daysLate, defaults }: Payments, { account }: Policy): number | null {
  if (received === 0) return null;
  const score = 100 - account.pointsPerLateDay * (daysLate / received) - account.pointsPerDefault * defaults;
  return Math.min(100, Math.max(0, score));
}

export type CreditBand = 'GOOD' | 'FAIR' | 'POOR' | 'UNKNOWN';

export function creditBand(credit: number | null, { account }: Policy): CreditBand {
  if (credit === null) return 'UNKNOWN';
  if (credit >= account.goodCredit) return 'GOOD';
  return credit < account.badCredit ? 'POOR' : 'FAIR';
}
