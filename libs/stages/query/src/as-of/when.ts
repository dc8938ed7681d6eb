import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import {
  DAY,
  MIN_POSITION,
  POSITION,
  queryParameter,
  queryReader,
  Rejected,
  type ParameterAbout,
  type QueryString,
} from '@annals/platform';
import type { ReadingWish } from './readings.js';

/** What a query string says about what it is to be answered from. */
export const WHEN_PARAMETERS: readonly ParameterAbout[] = [
  MIN_POSITION,
  queryParameter('asOf', 'the end of a past business day, with all that is recorded today; absent: now', {
    ...{ type: 'string', format: 'date' },
  }),
];
export const WHEN_FIELDS: readonly string[] = ['minPosition', 'asOf', 'knownAt'];

const read = queryReader({ minPosition: POSITION, asOf: DAY });

/** Errors: InvalidRequest naming every field that is wrong; AUDIT.KNOWN_AT_OF_ONE, since what was known then is told of one customer. */
export function whenIn({ minPosition, asOf, knownAt }: QueryString): ReadingWish {
  const wish = read({ minPosition, asOf });
  if (knownAt === undefined) return wish;
  const reason = 'what was known then is told of one customer: GET /v1/audit/customers/:id?knownAt=';
  throw new Rejected({ code: 'AUDIT.KNOWN_AT_OF_ONE', reason });
}

/** What the request is to be answered from: the newest, or the end of the business day `asOf`. */
export const When = createParamDecorator((_: unknown, context: ExecutionContext): ReadingWish =>
  whenIn(context.switchToHttp().getRequest<{ query: QueryString }>().query),
);
