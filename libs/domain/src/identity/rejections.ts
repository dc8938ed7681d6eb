import { reject, type Rejection, type Result } from '@annals/kernel';

/** Every code with which a merge, or undoing one, can be refused, beside CUSTOMER.ABSORBED. Codes are never renamed. */
const reasons = {
  'MERGE.OF_ITSELF': 'a customer cannot be merged with itself',
  'MERGE.SURVIVOR_NOT_FOUND': 'nothing is known of the customer who is to survive',
  'MERGE.ABSORBED_NOT_FOUND': 'nothing is known of the customer who is to be absorbed',
  'MERGE.ALREADY_ABSORBED': 'the customer was absorbed by another one already',
  'MERGE.FACTS_CONFLICT': 'the two histories contradict each other; see conflicts',
  'MERGE.TOO_MUCH_LEFT_OUT': 'the two histories say too much of the same',
  'MERGE.NOT_FOUND': 'the customer was never merged so',
  'MERGE.ALREADY_UNDONE': 'the merge is undone already',
} as const;

export type MergeRejectionCode = keyof typeof reasons;

/** For the documentation and for tests that every code is met. */
export const mergeRejectionCodes = Object.keys(reasons) as readonly MergeRejectionCode[];

export const refuseMerge = (code: MergeRejectionCode, details?: Rejection['details']): Result<never, Rejection> =>
  details === undefined ? reject(code, reasons[code]) : { ok: false, error: { code, reason: reasons[code], details } };
