import { parseDay, parseInstant } from '@annals/kernel';
import { InvalidRequest, type FieldError } from '@annals/platform';
import type { Moment } from './customers-as-of.js';

const FIELDS = ['asOf', 'knownAt'] as const;
/** The log itself is read, which holds every write: there is nothing to wait for. */
const KNOWN: readonly string[] = [...FIELDS, 'minPosition'];

/** Errors: InvalidRequest naming every field that is wrong. */
export function asOfQuery(query: Readonly<Record<string, unknown>>): { asOf?: Moment; knownAt?: Moment } {
  const flaws: FieldError[] = Object.keys(query)
    .filter((field) => !KNOWN.includes(field))
    .map((field) => ({ field: field.slice(0, 64), message: `is not one of ${FIELDS.join(', ')}` }));
  const asked = FIELDS.flatMap((field) => {
    const text = query[field];
    if (text === undefined) return [];
    const moment = typeof text === 'string' ? momentOf(text) : undefined;
    if (moment) return [[field, moment] as const];
    flaws.push({ field, message: 'must be an instant, ISO 8601 with its zone, or a date, YYYY-MM-DD' });
    return [];
  });
  if (flaws.length > 0) throw new InvalidRequest(flaws);
  return Object.fromEntries(asked);
}

function momentOf(text: string): Moment | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { day };
  const instant = parseInstant(text);
  return instant === undefined ? undefined : { instant };
}
