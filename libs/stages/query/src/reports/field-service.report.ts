import type { CustomerId, TenantId } from '@annals/contracts';
import { visitsAt, type VisitState } from '@annals/domain';
import type { Day } from '@annals/kernel';
import type { ReadSide } from '../read-side.js';
import { headOf, percentOf, under, type Counts, type Report, type ReportHead } from './report.js';

/** So many customers with a visit that is due are named, those that wait longest first. */
const MOST_NAMED = 200;

interface DueVisit {
  readonly customerId: CustomerId;
  readonly visitId: string;
  readonly technicianId: string | null;
  readonly dueOn: string;
  readonly state: VisitState;
}

/** Percentages are 0–100, `null` of none. */
export interface FieldServiceReport extends ReportHead {
  readonly scheduled: number;
  readonly outcomes: Counts;
  /** Of the visits that took place or that the business missed; those still open are in neither, those customers missed too. */
  readonly inTime: number;
  readonly inTimePercent: number | null;
  /** Jobs of which a visit took place, and of them those that the first one did. */
  readonly jobs: number;
  readonly fixedAtOnce: number;
  readonly fixedAtOncePercent: number | null;
  /** Visits that took place with the help of an article of the knowledge base. */
  readonly withKnowledge: number;
  readonly technicians: readonly {
    readonly technicianId: string;
    /** Visits that took place. */
    readonly visits: number;
    readonly inTimePercent: number | null;
    readonly fixedAtOncePercent: number | null;
  }[];
  /** Visits that are due today or overdue. */
  readonly due: readonly DueVisit[];
  /** Whether there are more customers with such visits. */
  readonly more: boolean;
}

export const fieldServiceReport: Report<FieldServiceReport> = {
  summary: 'Service visits (现场服务): which are due or overdue, in time and first-time-fix rates, by technician.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('visits', tenant);
    const { scheduled = 0, inTime = 0, late = 0, jobs = 0, fixedAtOnce = 0, withKnowledge = 0 } = view.totals;
    const due = view.today === null ? { due: [], more: false } : await dueOn(readSide, tenant, view.today);
    return {
      ...headOf(view),
      scheduled,
      outcomes: under(view, 'outcome'),
      ...{ inTime, inTimePercent: percentOf(inTime, inTime + late) },
      ...{ jobs, fixedAtOnce, fixedAtOncePercent: percentOf(fixedAtOnce, jobs), withKnowledge },
      technicians: techniciansOf((name) => under(view, name)),
      ...due,
    };
  },
};

function techniciansOf(tally: (name: string) => Counts): FieldServiceReport['technicians'] {
  const [inTime, late, fixed, unfixed] = [tally('inTimeBy'), tally('lateBy'), tally('fixed'), tally('unfixed')];
  const of = (counts: Counts, id: string): number => counts[id] ?? 0;
  return [...new Set([...Object.keys(inTime), ...Object.keys(late)])].sort().map((technicianId) => {
    const visits = of(inTime, technicianId) + of(late, technicianId);
    const first = of(fixed, technicianId) + of(unfixed, technicianId);
    return {
      technicianId,
      visits,
      inTimePercent: percentOf(of(inTime, technicianId), visits),
      fixedAtOncePercent: percentOf(of(fixed, technicianId), first),
    };
  });
}

async function dueOn(readSide: ReadSide, tenant: TenantId, today: Day): Promise<{ due: DueVisit[]; more: boolean }> {
  const query = { index: 'visitDue', prefix: [], atMost: today, order: 'ascending', limit: MOST_NAMED } as const;
  const { items, cursor } = await readSide.listOf('visits', tenant, query);
  const due = items.flatMap(({ id: customerId, document }) =>
    visitsAt(document.doc, today)
      .visits.filter(({ state }) => state === 'DUE' || state === 'OVERDUE')
      .map(({ visitId, technicianId, dueOn, state }) => ({ customerId, visitId, technicianId, dueOn, state })),
  );
  return { due, more: cursor !== undefined };
}
