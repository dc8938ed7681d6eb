import type { CustomerId, TenantId } from '@annals/contracts';
import { CARE_TYPES, careAt, type CareType } from '@annals/domain';
import type { Day } from '@annals/kernel';
import type { ReadSide, TenantInForce } from '../read-side.js';
import { headOf, type Report, type ReportHead } from './report.js';

/** So many of each type are named, those that came due last first. */
const MOST_NAMED = 200;

interface DueForCare {
  readonly customerId: CustomerId;
  readonly careType: CareType;
  readonly dueOn: string;
  readonly lapsesOn: string;
}

export interface CareDueReport extends ReportHead {
  readonly customers: readonly DueForCare[];
  /** Types of which more customers are due than are named. */
  readonly more: readonly CareType[];
}

export const careDueReport: Report<CareDueReport> = {
  summary: 'Who is due for care today: before and after a purchase, after a complaint, before a partnership ends.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('care', tenant);
    const { today } = view;
    if (today === null) return { ...headOf(view), customers: [], more: [] };
    const found = await Promise.all(CARE_TYPES.map((careType) => dueOf(readSide, tenant, view, careType, today)));
    return {
      ...headOf(view),
      customers: found.flatMap(({ customers }) => customers),
      more: CARE_TYPES.filter((_, i) => found[i]!.isCut),
    };
  },
};

/** From today backwards: what has lapsed comes last, so that the first lapsed one ends the list. */
async function dueOf(readSide: ReadSide, tenant: TenantId, view: TenantInForce, careType: CareType, today: Day) {
  const query = { index: 'careDue', prefix: [careType], atMost: today, order: 'descending' } as const;
  const { items } = await readSide.listOf('care', tenant, { ...query, limit: MOST_NAMED + 1 });
  const customers = items.flatMap(({ id: customerId, document }): DueForCare[] => {
    const care = careAt(document.doc, today, view.context).cares.find((each) => each.careType === careType);
    if (care?.state !== 'DUE') return [];
    return [{ customerId, careType, dueOn: care.dueOn, lapsesOn: care.lapsesOn }];
  });
  return { customers: customers.slice(0, MOST_NAMED), isCut: customers.length > MOST_NAMED };
}
