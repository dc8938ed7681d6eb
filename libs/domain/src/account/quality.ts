import type { Policy } from '../policy/policy.js';

/** Good and bad customers (好/坏客户, domain.md §2.7 row 7). Size is no input: 大≠好. */
export type CustomerQuality = 'GOOD' | 'NEUTRAL' | 'BAD';

export interface QualityInputs {
  /** Net margin of the window, base-currency minor units; `null` where nothing was bought in it. */
  readonly margin: number | null;
  readonly credit: number | null;
  /** Rejected complaints within the policy's days; `null` while nobody counts them, which meets no condition. */
  readonly rejectedComplaints: number | null;
}

export function qualityOf({ margin, credit, rejectedComplaints }: QualityInputs, { account }: Policy): CustomerQuality {
  if (margin === null) return 'NEUTRAL';
  if (margin > 0 && (credit === null || credit >= account.goodCredit)) return 'GOOD';
  const poor = credit !== null && credit < account.badCredit;
  const quarrelsome = rejectedComplaints !== null && rejectedComplaints >= account.rejectedComplaints;
  return margin < 0 && (poor || quarrelsome) ? 'BAD' : 'NEUTRAL';
}
