import type { VerificationProgress, VerificationResult } from '../verification/verification-result.js';

/** A verification of a tenant, from its start on. JSON. */
export interface VerificationRun {
  readonly id: string;
  /** `DONE` says that it came to its end; whether all is equal stands in the result. */
  readonly state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';
  /** The key that asked for it, or `schedule`. */
  readonly by: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** While it runs. */
  readonly progress: VerificationProgress | null;
  readonly result: VerificationResult | null;
  /** Why it failed. */
  readonly failure: { readonly code: string; readonly reason: string } | null;
}
