import type { CustomerId } from '@annals/contracts';
import { complaintsAt, type ComplaintView } from '@annals/domain';
import { MS_PER_DAY, parseInstant, type Instant } from '@annals/kernel';
import { dayOf } from '@annals/read-models';
import { headOf, type Report, type ReportHead } from '../report.js';

/** How near the deadline of an open complaint is; NONE where nothing is promised next. */
export const DEADLINES = ['MISSED', 'WITHIN_DAY', 'WITHIN_WEEK', 'LATER', 'NONE'] as const;
export type DeadlineBand = (typeof DEADLINES)[number];

export interface DeadlineCount {
  readonly band: DeadlineBand;
  readonly complaints: number;
  readonly escalated: number;
}

export interface OpenComplaint extends ComplaintView {
  readonly customerId: CustomerId;
  readonly band: DeadlineBand;
}

export interface ComplaintDeadlinesReport extends ReportHead {
  readonly open: number;
  readonly bands: readonly DeadlineCount[];
  /** The work queue: the nearest deadline first, ties by severity; the first 500. */
  readonly complaints: readonly OpenComplaint[];
}

const MOST = 500;

export const complaintDeadlinesReport: Report<ComplaintDeadlinesReport> = {
  summary: 'Open complaints against their deadlines: missed, within a day, within a week, later; and the work queue.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('complaints', tenant);
    // By customer: one who moves in the index meanwhile can be met twice.
    const found = new Map<CustomerId, OpenComplaint[]>();
    for await (const page of readSide.walk('complaints', tenant, 'open')) {
      for (const { id: customerId, document } of page) {
        const today = dayOf(view, document);
        const now = view.context.calendar.startOf(today);
        const open = complaintsAt(document.doc, today, view.context).complaints.filter(({ closedAt }) => !closedAt);
        found.set(
          customerId,
          open.map((complaint) => ({ customerId, ...complaint, band: bandOf(complaint, now) })),
        );
      }
    }
    const all = [...found.values()].flat().sort(byUrgency);
    const bands = DEADLINES.map((band): DeadlineCount => {
      const within = all.filter((complaint) => complaint.band === band);
      return { band, complaints: within.length, escalated: within.filter(({ escalated }) => escalated).length };
    });
    return { ...headOf(view), open: all.length, bands, complaints: all.slice(0, MOST) };
  },
};

function bandOf({ deadline, breached }: ComplaintView, now: Instant): DeadlineBand {
  const at = deadline === null ? undefined : parseInstant(deadline);
  if (breached || (at !== undefined && at < now)) return 'MISSED';
  if (at === undefined) return 'NONE';
  if (at <= now + MS_PER_DAY) return 'WITHIN_DAY';
  return at <= now + 7 * MS_PER_DAY ? 'WITHIN_WEEK' : 'LATER';
}

/** ISO texts sort as their instants do; what has no deadline comes last. */
function byUrgency(a: OpenComplaint, b: OpenComplaint): number {
  const [first, second] = [a.deadline ?? '~', b.deadline ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return b.severity - a.severity || (a.complaintId < b.complaintId ? -1 : 1);
}
