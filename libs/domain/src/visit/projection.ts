import { never, parseDay, TELLS_NOBODY, TIMELESS, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { ServiceVisitCarriedOut, ServiceVisitMissed, ServiceVisitScheduled, VisitFact } from './events.js';
import { firstVisit, isFixedAtOnce, tookPlace, type Visit, type VisitEnd } from './visits.js';

/** The service visits of a customer, in the order in which they were scheduled, and how their jobs went. */
export interface VisitsDoc {
  readonly visits: Visit[];
  /** Jobs of which a visit took place. */
  jobs: { readonly jobId: string; readonly fixedAtOnce: boolean }[];
}

function evolve(doc: VisitsDoc, fact: Occurred<VisitFact>, context: Context): VisitsDoc {
  const { event } = fact;
  const visit = doc.visits.find(({ visitId }) => visitId === event.data.visitId);
  if (event.type === 'ServiceVisitScheduled') {
    if (!visit) doc.visits.push(scheduled({ ...fact, event }, context));
  } else if (visit?.end === null) {
    visit.end = endOf(visit, { ...fact, event }, context);
    if (event.type === 'ServiceVisitCarriedOut') visit.technicianId = event.data.technicianId ?? visit.technicianId;
  }
  return judgeJob(doc, (visit ?? doc.visits.at(-1))?.jobId, context);
}

function scheduled({ event: { data }, occurredAt }: Occurred<ServiceVisitScheduled>, context: Context): Visit {
  const { visits } = context.policy;
  const scheduledOn = context.calendar.dayOf(occurredAt);
  const dueOn = data.agreedOn === undefined ? scheduledOn + visits.visitDays : parseDay(data.agreedOn)!;
  return {
    visitId: data.visitId,
    jobId: data.jobId ?? data.visitId,
    purpose: data.purpose ?? null,
    complaintId: data.complaintId ?? null,
    technicianId: data.technicianId ?? null,
    scheduledAt: occurredAt,
    scheduledOn,
    dueOn,
    inTimeUntil: dueOn + visits.graceDays,
    end: null,
  };
}

function endOf(
  visit: Visit,
  { event, occurredAt: at }: Occurred<ServiceVisitCarriedOut | ServiceVisitMissed>,
  { calendar }: Context,
): VisitEnd {
  const on = calendar.dayOf(at);
  switch (event.type) {
    case 'ServiceVisitCarriedOut': {
      const { resolved, articleId = null } = event.data;
      return { at, on, outcome: 'CARRIED_OUT', resolved, inTime: on <= visit.inTimeUntil, articleId };
    }
    case 'ServiceVisitMissed': {
      const missed = { at, on, resolved: false, articleId: null };
      return event.data.by === 'BUSINESS'
        ? { ...missed, outcome: 'MISSED_BY_BUSINESS', inTime: false }
        : { ...missed, outcome: 'MISSED_BY_CUSTOMER', inTime: null };
    }
    default:
      return never(event);
  }
}

function judgeJob(doc: VisitsDoc, jobId: string | undefined, { policy }: Context): VisitsDoc {
  if (jobId === undefined) return doc;
  const fixedAtOnce = isFixedAtOnce(doc.visits, jobId, policy.visits);
  const others = doc.jobs.filter((job) => job.jobId !== jobId);
  doc.jobs = fixedAtOnce === null ? others : [...others, { jobId, fixedAtOnce }];
  doc.jobs.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
  return doc;
}

/** Field service (现场服务, domain.md §1, row 66). Its documents say the days; whoever lists them says which day it is. */
export const visitsProjection: Projection<VisitsDoc, Context, VisitFact> = {
  name: 'visits',
  version: 1,
  ...TELLS_NOBODY,
  ...TIMELESS,
  order: 'fold',
  handles: ['ServiceVisitScheduled', 'ServiceVisitCarriedOut', 'ServiceVisitMissed'],
  initial: () => ({ visits: [], jobs: [] }),
  evolve,
  // The first open one: a customer is listed once, and its page tells of the others.
  indexes: (doc) => {
    const open = doc.visits.filter(({ end }) => end === null).map(({ dueOn }) => dueOn);
    return open.length === 0 ? [] : [{ index: 'visitDue', key: [Math.min(...open)] }];
  },
  tallies,
};

function tallies({ visits, jobs }: VisitsDoc): Record<string, number> {
  const counts: Record<string, number> = { scheduled: visits.length, jobs: jobs.length, fixedAtOnce: 0 };
  const add = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  for (const { jobId, fixedAtOnce } of jobs) {
    const who = firstVisit(visits, jobId)?.technicianId ?? null;
    if (fixedAtOnce) add('fixedAtOnce');
    if (who !== null) add(fixedAtOnce ? `fixed:${who}` : `unfixed:${who}`);
  }
  for (const visit of visits) {
    const { technicianId, end } = visit;
    if (end === null) continue;
    add(`outcome:${end.outcome}`);
    if (end.inTime !== null) add(end.inTime ? 'inTime' : 'late');
    if (!tookPlace(visit)) continue;
    if (end.articleId !== null) add('withKnowledge');
    if (technicianId !== null) add(end.inTime ? `inTimeBy:${technicianId}` : `lateBy:${technicianId}`);
  }
  return counts;
}
