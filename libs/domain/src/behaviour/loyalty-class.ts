import { addMonths, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { isCounted, type BehaviourOrder } from './orders.js';

/** Loyalty class (忠诚分类, domain.md §2.2): 潜在, 新, 常, 老, 忠诚, 沉寂. */
export const LOYALTY_CLASSES = ['POTENTIAL', 'NEW', 'REGULAR', 'ESTABLISHED', 'LOYAL', 'DORMANT'] as const;
export type LoyaltyClass = (typeof LOYALTY_CLASSES)[number];

/**
 * What the classes ask, as the days on which time alone changes the answer: `…From` is the first day on which it
 * holds, `…Until` the first on which it does not; −Infinity where it does not hold at all.
 */
export interface ClassConditions {
  readonly bought: boolean;
  readonly tenuredFrom: Day;
  readonly frequentUntil: Day;
  readonly recentUntil: Day;
  readonly regularUntil: Day;
  readonly newUntil: Day;
  readonly awakeUntil: Day;
}

const neverBought: ClassConditions = {
  bought: false,
  tenuredFrom: Infinity,
  frequentUntil: -Infinity,
  recentUntil: -Infinity,
  regularUntil: -Infinity,
  newUntil: -Infinity,
  awakeUntil: -Infinity,
};

/** Over the whole life: a class, unlike a stage, does not begin anew after a loss. */
export function classConditions(orders: readonly BehaviourOrder[], { behaviour, value }: Policy): ClassConditions {
  const asked = behaviour.loyaltyClass;
  const first = orders.find(isCounted)?.day;
  const last = nthNewest(orders, 1);
  if (first === undefined || last === undefined) return neverBought;
  const regular = nthNewest(orders, asked.regularPurchases);
  const frequent = nthNewest(orders, value.frequency[asked.frequencyScore - 2]!);
  return {
    bought: true,
    tenuredFrom: first + asked.tenureDays,
    frequentUntil: frequent === undefined ? -Infinity : addMonths(frequent, value.windowMonths),
    recentUntil: last + asked.recentDays,
    regularUntil: regular === undefined ? -Infinity : regular + asked.regularDays,
    newUntil: first + asked.newDays + 1,
    awakeUntil: addMonths(last, value.recencyMonths[5 - asked.recencyScore]!) + 1,
  };
}

function nthNewest(orders: readonly BehaviourOrder[], n: number): Day | undefined {
  let seen = 0;
  for (let i = orders.length - 1; i >= 0; i--) {
    if (isCounted(orders[i]!) && ++seen === n) return orders[i]!.day;
  }
  return undefined;
}

/** Whether a day lies behind an odd number of turns. */
const isTurned = (day: Day, turns: readonly Day[]): boolean => turns.filter((turn) => turn <= day).length % 2 === 1;

/** The first row of the table that holds. `turns`: on which days the loyalty index becomes high enough or ceases to be. */
export function classOn(day: Day, on: ClassConditions, turns: readonly Day[]): LoyaltyClass {
  if (!on.bought) return 'POTENTIAL';
  const tenured = day >= on.tenuredFrom;
  if (tenured && day < on.frequentUntil && isTurned(day, turns)) return 'LOYAL';
  if (tenured && day < on.recentUntil) return 'ESTABLISHED';
  if (day < on.regularUntil) return 'REGULAR';
  if (day < on.newUntil) return 'NEW';
  return day < on.awakeUntil ? 'REGULAR' : 'DORMANT';
}

/** The first later day on which time alone makes it another class; `null` for never. */
export function nextClassChange(day: Day, on: ClassConditions, indexTurns: readonly Day[]): Day | null {
  const now = classOn(day, on, indexTurns);
  const { tenuredFrom, frequentUntil, recentUntil, regularUntil, newUntil, awakeUntil } = on;
  const turns = [tenuredFrom, frequentUntil, recentUntil, regularUntil, newUntil, awakeUntil, ...indexTurns]
    .filter((turn) => turn > day && turn < Infinity)
    .sort((a, b) => a - b);
  return turns.find((turn) => classOn(turn, on, indexTurns) !== now) ?? null;
}
