import { endOfQuarter, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';
import { RUNGS, type Level } from '../loyalty/rungs.js';
import {
  counts,
  isNaivelyLost,
  naiveFold,
  naiveHistory,
  withinMonths,
  type NaiveHistory,
} from './relationship-reference.js';
import type { Transition } from './transitions.js';

function holds(level: number, history: NaiveHistory, day: Day, { policy }: Context): boolean {
  const { patron, supporter } = policy.loyalty;
  if (level === 3) return withinMonths(history, day, supporter.windowMonths).length >= supporter.purchases;
  if (level === 2) return withinMonths(history, day, patron.windowMonths).length >= patron.purchases;
  return level <= 1;
}

/** Goes through history day by day: losses at the start of each, facts, and the review at the end of a quarter (domain.md §5.3). */
export function naiveLoyalty(facts: readonly Occurred<CustomerFact>[], lastDay: Day, context: Context): Transition[] {
  const { calendar, policy } = context;
  const history = naiveHistory();
  const transitions: Transition[] = [];
  let [level, missed, before] = [0, 0, ''];
  const move = (to: number): void => {
    if (to !== level) missed = 0;
    level = to;
  };
  const tell = (at: number): void => {
    const category = { level, rung: RUNGS[level as Level].name, atRisk: missed > 0 };
    if (JSON.stringify(category) !== before) transitions.push({ at, category });
    before = JSON.stringify(category);
  };
  const stand = (day: Day): void => {
    if (!history.orders.some(counts)) return move(0);
    if (isNaivelyLost(history, day, context)) return move(1);
    const complaining = history.complaints.some(({ state }) => state === 'OPEN');
    for (let to = 3; to > level; to--)
      if (holds(to, history, day, context) && !(to > 2 && complaining)) return move(to);
  };
  let reviewed = -Infinity;
  const review = (day: Day): void => {
    if (day !== endOfQuarter(day) || reviewed === day) return;
    reviewed = day;
    const kept = [3, 2, 1].some((rung) => rung >= level && holds(rung, history, day, context));
    missed = kept || level < 2 ? 0 : missed + 1;
    if (missed >= policy.loyalty.missedReviews) move(level - 1);
    tell(calendar.endOf(day));
  };
  let next = 0;
  for (let day = calendar.dayOf(facts[0]!.occurredAt); day <= lastDay; day++) {
    if (next > 0) {
      stand(day);
      tell(calendar.startOf(day));
    }
    for (; next < facts.length && calendar.dayOf(facts[next]!.occurredAt) === day; next++) {
      if (facts[next]!.occurredAt === calendar.endOf(day)) review(day);
      naiveFold(history, facts[next]!, context);
      stand(day);
      tell(facts[next]!.occurredAt);
    }
    if (next > 0) review(day);
  }
  return transitions;
}
