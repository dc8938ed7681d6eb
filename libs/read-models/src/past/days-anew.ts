import type { Day } from '@annals/kernel';
import type { FoldLimit } from '../fold/fold-limit.js';
import { foldPerson } from '../fold/fold-person.js';
import { logWithin, type PersonLog } from '../fold/person-log.js';
import type { AnyProjection } from '../standing.js';
import type { DayEnd } from './person-past.js';
import type { TenantPast } from './tenant-past.js';

/**
 * Folds the person anew for each day from `first` on on which anything changes: it comes to what it comes to live, in
 * whatever order the log has it. Gives the first day after `until` on which anything changes.
 */
export function daysAnew(
  log: PersonLog,
  past: TenantPast,
  projections: readonly AnyProjection[],
  { first, until }: { readonly first: Day; readonly until: Day },
  limit: FoldLimit,
  take: (end: DayEnd) => void,
): Day {
  const { calendar } = past;
  const days = daysOf(log, past);
  let day = first;
  while (day <= until) {
    const asOf = calendar.endOf(day);
    const within = { ...logWithin(log, { asOf }), clockFacts: past.within(day) };
    const person = foldPerson(within, projections, asOf, { limit });
    take({ day, models: person.models });
    const dues = person.models.map(({ fold, parkedAt }) => (parkedAt ? Infinity : fold.dueAt(person)));
    const due = Math.min(...dues);
    const [today, dueOn] = [day, due === Infinity ? due : calendar.dayOf(due)];
    day = Math.min(dueOn, days.find((each) => each > today) ?? Infinity);
  }
  return day;
}

/** The days on which anything of the person or of what measures it happened, in order. */
function daysOf({ streams, customerId }: PersonLog, past: TenantPast): Day[] {
  const facts = [...streams.values()].flat();
  const decided = past.decisions.filter(({ from }) => from !== -Infinity).map(({ fact }) => fact);
  const overtaken = past.overtakenBy(streams.get(customerId) ?? []);
  const days = [...facts, ...decided, ...overtaken].map(({ occurredAt }) => past.calendar.dayOf(occurredAt));
  return [...new Set(days)].sort((a, b) => a - b);
}
