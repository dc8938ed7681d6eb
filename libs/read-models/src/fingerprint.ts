import { createHash } from 'node:crypto';
import type { Standing } from '@annals/contracts';

/** What must be equal however the facts arrived: the document, its history and who absorbed it, without the ids of insights. */
export function fingerprintOf(standing: Standing): string {
  const history = standing.history.map(({ at, category }) => ({ at, category }));
  return createHash('sha256')
    .update(canonical({ doc: standing.doc, history, absorbed: standing.absorbed }))
    .digest('hex');
}

/** JSON with its names in order (after RFC 8785, for the values that documents hold). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
