import type { TenantId } from '@annals/contracts';
import { medianOf, recoveries, recoveryOf, resolutionHours, type Recovery } from '@annals/domain';
import type { ReadSide, TenantInForce } from '../read-side.js';
import { headOf, percentOf, under, type Counts, type Report, type ReportHead } from './report.js';

/** Complaints of all customers. Percentages are 0–100, and `null` where there is nothing to take them of. */
export interface ComplaintsReport extends ReportHead {
  readonly complaints: number;
  readonly open: number;
  readonly closed: number;
  readonly states: Counts;
  readonly causes: Counts;
  /** Deadlines that were missed, of closed complaints too. */
  readonly breaches: number;
  /** Complaints that were ever escalated. */
  readonly escalations: number;
  /** Closed without any deadline missed, of those that are closed. */
  readonly timelyPercent: number | null;
  /** Of those that were judged. */
  readonly upheldPercent: number | null;
  /** Of those that were ever closed. */
  readonly reopenPercent: number | null;
  /** Hours from receipt to closing; `null` where nothing is closed. */
  readonly medianResolutionHours: number | null;
  /** Of the customers whose upheld complaint was closed: those who bought again within the policy's days. */
  readonly repurchasePercent: number | null;
  /** Customers who may still do so: they are left out of the percentage. */
  readonly repurchaseOpen: number;
}

/** Reads every document of a customer with complaints, and the orders of those with a closed one that was upheld. */
export const complaintsReport: Report<ComplaintsReport> = {
  summary: 'Complaints by state and cause: timely, upheld, reopened, time to resolution, and who bought again.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('complaints', tenant);
    const { complaints = 0, open = 0, closed = 0, breaches = 0, escalated = 0 } = view.totals;
    const { timely = 0, upheld = 0, assessed = 0, reopened = 0, everClosed = 0 } = view.totals;
    const { hours, recovered } = await afterwards(readSide, tenant, view);
    return {
      ...headOf(view),
      ...{ complaints, open, closed, breaches, escalations: escalated },
      states: under(view, 'state'),
      causes: under(view, 'cause'),
      timelyPercent: percentOf(timely, closed),
      upheldPercent: percentOf(upheld, assessed),
      reopenPercent: percentOf(reopened, everClosed),
      medianResolutionHours: medianOf(hours),
      repurchasePercent: percentOf(recovered.REPURCHASED, recovered.REPURCHASED + recovered.LEFT),
      repurchaseOpen: recovered.OPEN,
    };
  },
};

async function afterwards(readSide: ReadSide, tenant: TenantId, { today, context }: TenantInForce) {
  const hours: number[] = [];
  const recovered: Record<Recovery, number> = { REPURCHASED: 0, LEFT: 0, OPEN: 0 };
  for await (const page of readSide.scan('complaints', tenant)) {
    const upheld = new Map<string, readonly number[]>();
    for (const { id, document } of page) {
      hours.push(...resolutionHours(document.doc));
      const closings = recoveries(document.doc);
      if (closings.length > 0) upheld.set(id, closings);
    }
    const values = await readSide.getMany('value', tenant, [...upheld.keys()]);
    [...upheld.values()].forEach((closings, i) => {
      const orders = values[i]?.doc.history.orders ?? [];
      const { calendar, policy } = context;
      recovered[recoveryOf(closings, orders, today ?? -Infinity, calendar, policy.complaints)]++;
    });
  }
  return { hours, recovered };
}
