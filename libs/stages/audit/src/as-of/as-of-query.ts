import { parseDay, parseInstant } from '@annals/kernel';
import { queryParameter, queryReader, type Reader } from '@annals/platform';
import type { Moment } from './customers-as-of.js';

export const AS_OF_PARAMETERS = [
  queryParameter('asOf', 'an instant, ISO 8601 with its zone, or the end of a date, YYYY-MM-DD; absent: business now'),
  queryParameter('knownAt', 'with what was recorded by then; absent: with all that is recorded today'),
];

export const MOMENT: Reader<Moment> = [momentOf, 'must be an instant, ISO 8601 with its zone, or a date, YYYY-MM-DD'];

/** The log itself is read, which holds every write: there is nothing to wait for, and `minPosition` says nothing. */
export const asOfQuery = queryReader({ asOf: MOMENT, knownAt: MOMENT }, ['minPosition'], 'is not one of asOf, knownAt');

/** `undefined` for neither an instant with its zone nor a date. */
function momentOf(text: string): Moment | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { day };
  const instant = parseInstant(text);
  return instant === undefined ? undefined : { instant };
}
