import { reject, type Rejection, type Result } from '@annals/kernel';

/** Every code with which forgetting can be refused, beside CUSTOMER.ABSORBED. Codes are never renamed. */
const reasons = {
  'CUSTOMER.NOT_FOUND': 'nothing is known of such a customer',
  'FORGETTING.TOO_MANY_CUSTOMERS': 'the person has too many ids for one decision; undo some merges first',
} as const;

export const refuseForgetting = (code: keyof typeof reasons): Result<never, Rejection> => reject(code, reasons[code]);
