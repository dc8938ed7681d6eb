import { addMonths, endOfQuarter, formatDay, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';
import { RUNGS, type Level } from '../loyalty/rungs.js';
import {
  counts,
  isNaivelyLost,
  isNaivelyUnresolved,
  naiveFold,
  naiveHistory,
  withinMonths,
  type NaiveHistory,
} from './relationship-reference.js';
import type { Transition } from './transitions.js';

type Facts = readonly Occurred<CustomerFact>[];

/** S of domain.md §2.4, by all that was answered. */
function naiveSatisfaction(folded: Facts, day: Day, { calendar, policy: { satisfaction } }: Context): number | null {
  const scores = folded
    .filter(({ occurredAt }) => day - calendar.dayOf(occurredAt) < satisfaction.answerDays)
    .flatMap(({ event }) =>
      event.type === 'SurveyAnswered' && event.data.instrument === 'CSAT5' ? [event.data.answers.satisfaction!] : [],
    )
    .slice(-satisfaction.csatAnswers);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score) / scores.length;
}

const naiveReferrals = (folded: Facts, day: Day, { calendar, policy: { ladder } }: Context): number =>
  folded.filter(
    ({ event, occurredAt }) =>
      event.type === 'ReferralConverted' && day < addMonths(calendar.dayOf(occurredAt), ladder.advocate.windowMonths),
  ).length;

/** Signed, not ended since, term not over. */
function naivelyPartnered(folded: Facts, day: Day): boolean {
  return folded.some(({ event }, i) => {
    if (event.type !== 'PartnershipSigned') return false;
    const { partnershipId, until } = event.data;
    const ended = folded
      .slice(i)
      .some(({ event: e }) => e.type === 'PartnershipEnded' && e.data.partnershipId === partnershipId);
    return !ended && (until === undefined || formatDay(day) <= until);
  });
}

function holds(level: number, history: NaiveHistory, folded: Facts, day: Day, context: Context): boolean {
  const { patron, supporter } = context.policy.loyalty;
  const { supporterSatisfaction, advocate } = context.policy.ladder;
  const below = (): boolean => holds(level - 1, history, folded, day, context);
  if (level === 5) return naivelyPartnered(folded, day) && below();
  if (level === 4) return naiveReferrals(folded, day, context) >= advocate.referrals && below();
  if (level === 3) {
    const satisfaction = naiveSatisfaction(folded, day, context);
    return (
      withinMonths(history, day, supporter.windowMonths).length >= supporter.purchases &&
      (satisfaction === null || satisfaction >= supporterSatisfaction)
    );
  }
  if (level === 2) return withinMonths(history, day, patron.windowMonths).length >= patron.purchases;
  return level <= 1;
}

/** Goes through history day by day: losses at the start of each, facts, and the review at the end of a quarter (domain.md §5.3). */
export function naiveLoyalty(facts: Facts, lastDay: Day, context: Context): Transition[] {
  const { calendar, policy } = context;
  const history = naiveHistory();
  const transitions: Transition[] = [];
  /** Facts folded so far. */
  let next = 0;
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
    const complaining = history.complaints.some(isNaivelyUnresolved);
    if (level === 5 && !naivelyPartnered(facts.slice(0, next), day)) move(4);
    for (let to = 5; to > level; to--)
      if (holds(to, history, facts.slice(0, next), day, context) && !(to > 2 && complaining)) return move(to);
  };
  let reviewed = -Infinity;
  const review = (day: Day): void => {
    if (day !== endOfQuarter(day) || reviewed === day) return;
    reviewed = day;
    const isHeld = (rung: number): boolean => holds(rung, history, facts.slice(0, next), day, context);
    const kept = [5, 4, 3, 2, 1].some((rung) => rung >= level && isHeld(rung));
    missed = kept || level < 2 ? 0 : missed + 1;
    if (missed >= policy.loyalty.missedReviews)
      move(
        policy.ladder.downgrade === 'BALANCE'
          ? [4, 3, 2, 1].find((rung) => rung < level && (rung === 1 || isHeld(rung)))!
          : level - 1,
      );
    tell(calendar.endOf(day));
  };
  for (let day = calendar.dayOf(facts[0]!.occurredAt); day <= lastDay; day++) {
    if (next > 0) {
      stand(day);
      tell(calendar.startOf(day));
    }
    for (; next < facts.length && calendar.dayOf(facts[next]!.occurredAt) === day;) {
      if (facts[next]!.occurredAt === calendar.endOf(day)) review(day);
      const fact = facts[next++]!;
      naiveFold(history, fact, context);
      stand(day);
      tell(fact.occurredAt);
    }
    if (next > 0) review(day);
  }
  return transitions;
}
