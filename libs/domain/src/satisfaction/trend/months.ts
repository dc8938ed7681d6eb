import { endOfMonth, formatDay, type Day } from '@annals/kernel';
import type { Policy } from '../../policy/policy.js';
import { attitudeOf } from '../attitude/figures.js';
import type { SatisfactionDoc } from '../doc.js';

/** What held at the end of a month of which both were known. */
export interface MonthlyAttitude {
  /** `2024-01`. */
  readonly month: string;
  /** S, 1–5. */
  readonly satisfaction: number;
  /** 0–100. */
  readonly loyaltyIndex: number;
}

/** Writes down what holds at the end of the month that `on` ends; `doc` is as of then. Changes `doc`. */
export function closeMonth(doc: SatisfactionDoc, on: Day, policy: Policy): void {
  const held = heldBy(doc, policy);
  if (held) doc.months = [...doc.months, { month: formatDay(on).slice(0, 7), ...held }].slice(-mostMonths(policy));
  doc.monthEndsOn = endOfMonth(on + 1);
}

/** The day on which a month is over that will be written down, as long as nothing changes before; `null` for none. */
export const monthOverOn = (doc: SatisfactionDoc, policy: Policy): Day | null =>
  doc.monthEndsOn === null || heldBy(doc, policy) === null ? null : doc.monthEndsOn + 1;

const mostMonths = ({ satisfaction }: Policy): number => satisfaction.trend.months;

function heldBy(doc: SatisfactionDoc, policy: Policy): Omit<MonthlyAttitude, 'month'> | null {
  const { satisfaction, loyaltyIndex } = attitudeOf(doc, policy);
  return satisfaction === null || loyaltyIndex === null ? null : { satisfaction, loyaltyIndex };
}
