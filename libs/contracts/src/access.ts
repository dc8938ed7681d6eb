import { REASON_PATTERN, type RecordsAccessed } from '@annals/domain';

/** What is recorded of who looks at records. */
export type AccessData = RecordsAccessed['data'];

const REASON = new RegExp(REASON_PATTERN);

/** Whether a text can be recorded as the reason of an access: a code or the number of a case. */
export const isAccessReason = (text: string): boolean => REASON.test(text);
