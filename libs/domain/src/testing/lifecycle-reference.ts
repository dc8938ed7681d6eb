import type { Day, Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';
import type { LifecycleStage } from '../lifecycle/stage.js';
import {
  counts,
  current,
  isNaivelyLost,
  isNaivelyUnresolved,
  naiveFold,
  naiveHistory,
  naiveSilence,
  withinDays,
  withinMonths,
  type NaiveHistory,
} from './relationship-reference.js';
import type { Transition } from './transitions.js';

/** The table of domain.md §5.2 word by word, from the raw facts. */
export function naiveStage(history: NaiveHistory, day: Day, context: Context): LifecycleStage {
  const { stable, formation } = context.policy.lifecycle;
  const bought = current(history);
  if (bought.length === 0) return 'PROSPECT';
  if (isNaivelyLost(history, day, context)) return 'LOST';
  if (isNaivelyDeclining(history, day, context)) return 'DECLINE';
  const tenure = day - bought[0]!.day;
  const complaining = history.complaints.some(isNaivelyUnresolved);
  const regular = withinMonths(history, day, stable.windowMonths).length >= stable.purchases;
  if (tenure >= stable.tenureDays && regular && !complaining) return 'STABLE';
  return withinDays(history, day, formation.windowDays).length >= formation.purchases ? 'FORMATION' : 'EXPLORATION';
}

function isNaivelyDeclining(history: NaiveHistory, day: Day, context: Context): boolean {
  const { spendFall, complaints } = context.policy.lifecycle;
  const bought = current(history);
  const bad = history.complaints.filter(
    (complaint) =>
      complaint.day !== null &&
      complaint.day > day - complaints.windowDays &&
      (isNaivelyUnresolved(complaint) ||
        (complaint.closed && complaint.upheld && complaint.csat <= complaints.csatAtMost)),
  );
  if (day - bought.at(-1)!.day > naiveSilence(history, 'dormant', context)) return true;
  if (bad.length >= complaints.least) return true;
  const spend = (upTo: Day): number =>
    withinDays(history, upTo, spendFall.windowDays).reduce((sum, { paid, refunded }) => sum + paid - refunded, 0);
  const previous = spend(day - spendFall.windowDays);
  return previous > 0 && spend(day) < spendFall.share * previous && day - bought[0]!.day >= spendFall.tenureDays;
}

/** Some category was first bought within the window, at a tenure that was long enough then. */
export function isNaivelyNewBusiness(history: NaiveHistory, day: Day, context: Context): boolean {
  const { windowDays, tenureDays } = context.policy.lifecycle.newBusiness;
  const { orders, restarts } = history;
  const counted = orders.map((order, index) => ({ ...order, index })).filter(counts);
  return [...new Set(counted.flatMap(({ categories }) => categories))].some((category) => {
    const debut = counted.find(({ categories }) => categories.includes(category))!;
    const begin = restarts.filter((restart) => restart <= debut.index).at(-1) ?? 0;
    const first = counted.find(({ index }) => index >= begin)!;
    return debut.day > day - windowDays && debut.day - first.day >= tenureDays;
  });
}

const CURES: readonly string[] = ['PurchaseRecorded', 'ComplaintResolved', 'ComplaintAssessed', 'ComplaintClosed'];

export interface NaiveLifecycle {
  readonly transitions: Transition[];
  readonly recovered: number;
  readonly wonBack: number;
}

/** Goes through history day by day and evaluates at the start of each and after each fact. */
export function naiveLifecycle(
  facts: readonly Occurred<CustomerFact>[],
  lastDay: Day,
  context: Context,
): NaiveLifecycle {
  const history = naiveHistory();
  const transitions: Transition[] = [];
  let [before, stage, recovered] = ['', 'NONE' as LifecycleStage, 0];
  const evaluate = (at: number, day: Day): void => {
    stage = naiveStage(history, day, context);
    const category = { stage, newBusiness: isNaivelyNewBusiness(history, day, context) };
    if (JSON.stringify(category) !== before) transitions.push({ at, category });
    before = JSON.stringify(category);
  };
  let next = 0;
  for (let day = context.calendar.dayOf(facts[0]!.occurredAt); day <= lastDay; day++) {
    if (next > 0) evaluate(context.calendar.startOf(day), day);
    for (; next < facts.length && context.calendar.dayOf(facts[next]!.occurredAt) === day; next++) {
      const fact = facts[next]!;
      const declined = stage === 'DECLINE';
      naiveFold(history, fact, context);
      evaluate(fact.occurredAt, day);
      const cure = CURES.includes(fact.event.type);
      if (declined && cure && ['EXPLORATION', 'FORMATION', 'STABLE'].includes(stage)) recovered++;
    }
  }
  return { transitions, recovered, wonBack: history.restarts.length };
}
