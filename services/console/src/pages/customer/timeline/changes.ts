import type { TermGroup } from '../../../i18n/terms.js';

/** Which words the codes of an insight's fields have. */
export const GROUP_OF: Readonly<Record<string, TermGroup>> = {
  stage: 'stage',
  rung: 'rung',
  pyramid: 'tier',
  contribution: 'contribution',
  cell: 'cell',
  churnBand: 'band',
  band: 'band',
  loyaltyClass: 'loyaltyClass',
  complaintState: 'complaintState',
  curveType: 'curveType',
};

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between before and after; the rung stands for its level. */
export function changesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Change[] {
  return Object.keys(after)
    .filter((field) => field !== 'level' && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
