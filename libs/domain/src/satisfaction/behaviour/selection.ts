import { MS_PER_DAY, type Instant } from '@annals/kernel';

/** How long a customer takes from the first touch of an opportunity to its order (选择时间). */
export interface Selection {
  /** First touches of opportunities without an order, oldest first. */
  open: [opportunityId: string, at: Instant][];
  /** Milliseconds that the newest order took; `null` while none came from an opportunity. */
  taken: number | null;
}

export const noSelection = (): Selection => ({ open: [], taken: null });

/** Changes `selection`. What was touched more than so many days ago has come to nothing. */
export function touchOpportunity(selection: Selection, opportunityId: string, at: Instant, days: number): void {
  selection.open = selection.open.filter(([, first]) => at - first <= days * MS_PER_DAY);
  if (!selection.open.some(([id]) => id === opportunityId)) selection.open.push([opportunityId, at]);
}

/** Changes `selection`. */
export function orderOpportunity(selection: Selection, opportunityId: string, at: Instant, days: number): void {
  const first = selection.open.find(([id]) => id === opportunityId)?.[1];
  if (first === undefined || at - first > days * MS_PER_DAY) return;
  selection.taken = at - first;
  selection.open = selection.open.filter(([id]) => id !== opportunityId);
}
