import { Rejected } from '@annals/platform';

/** Errors: CUSTOMER.NOT_FOUND where there is nothing of the customer. */
export function found<T>(part: T | undefined): T {
  if (part !== undefined) return part;
  throw new Rejected({ code: 'CUSTOMER.NOT_FOUND', reason: 'there is no such customer' });
}
