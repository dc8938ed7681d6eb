import type { RecordedEvent } from '@annals/contracts';
import { isIdentityFact } from '@annals/domain';
import type { Day, Instant } from '@annals/kernel';
import type { TenantAt } from '../fold/customer-fold.js';
import type { FoldLimit } from '../fold/fold-limit.js';
import { PersonFold, type FoldedModel } from '../fold/fold-person.js';
import type { PersonLog } from '../fold/person-log.js';
import { newTenant } from '../fold/tenant-timeline.js';
import type { AnyProjection } from '../standing.js';
import type { DayEnd } from './person-past.js';
import type { Decision, TenantPast } from './tenant-past.js';

/**
 * The first day from which the days of a person do not follow from each other: something of it was recorded on another side
 * of what measures it than where it occurred, or its history and another one's were joined. A day may then have what the
 * day before did not come to.
 */
export function outOfOrderFrom({ streams, customerId }: PersonLog, past: TenantPast): Day {
  const own = streams.get(customerId) ?? [];
  const isCrossed = ({ fact: measure, from }: Decision): boolean =>
    own.some(({ occurredAt, position }) => occurredAt >= from !== position > measure.position);
  const joined = own.filter(({ event }) => isIdentityFact(event)).map(({ occurredAt }) => occurredAt);
  const crossed = past.measures.filter(isCrossed).map(({ from }) => from);
  const first = Math.min(Infinity, ...joined, ...crossed);
  return Math.min(past.outOfOrderFrom, Number.isFinite(first) ? past.calendar.dayOf(first) : first);
}

interface Step {
  readonly from: Instant;
  readonly record: RecordedEvent;
  /** What holds for the tenant behind it. */
  readonly tenant: TenantAt;
}

/** Own facts and decisions in the order in which they hold, each at a place of its own. */
function stepsOf({ streams, customerId }: PersonLog, { decisions }: TenantPast): Step[] {
  const own = (streams.get(customerId) ?? []).map((record) => ({ from: record.occurredAt, record, after: null }));
  const all = [...own, ...decisions.map(({ fact, from, tenant }) => ({ from, record: fact, after: tenant }))];
  // Not by difference: both may be of the beginning.
  all.sort((a, b) => (a.from === b.from ? (a.record.position < b.record.position ? -1 : 1) : a.from - b.from));
  let tenant = newTenant;
  return all.map(({ from, record, after }, i) => {
    tenant = after ?? tenant;
    return { from, record: { ...record, position: BigInt(i + 1) }, tenant };
  });
}

/** Folds a person once, from day to day, before {@link outOfOrderFrom}. Gives the first day after `until` on which anything changes. */
export function daysInOrder(
  log: PersonLog,
  past: TenantPast,
  projections: readonly AnyProjection[],
  until: Day,
  limit: FoldLimit,
  take: (end: DayEnd) => void,
): Day {
  const { calendar } = past;
  const steps = stepsOf(log, past);
  const own = steps.flatMap(({ record }) => (record.customerId === undefined ? [] : record));
  const streams = new Map([[log.customerId, own]]);
  const person = new PersonFold({ ...log, streams }, projections, { limit }, own.length);
  let next = 0;
  let day = own.length === 0 ? Infinity : calendar.dayOf(own[0]!.occurredAt);
  while (day <= until) {
    const end = calendar.endOf(day);
    const changed = new Set<FoldedModel>();
    for (; next < steps.length && steps[next]!.from <= end; next++) {
      const { record, tenant } = steps[next]!;
      person.apply(record, tenant);
      for (const model of person.models) if (model.fold.concerns(record)) changed.add(model);
    }
    const due = person.models.filter((model) => person.dueOf(model) <= end);
    if (due.length > 0) person.elapse(end, steps[next - 1]!.record);
    take({ day, models: new Set([...changed, ...due, ...person.fed]) });
    const dueNext = Math.min(steps[next]?.from ?? Infinity, ...person.models.map((model) => person.dueOf(model)));
    day = dueNext === Infinity ? Infinity : calendar.dayOf(dueNext);
  }
  return day;
}
