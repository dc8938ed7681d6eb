import { createHash } from 'node:crypto';
import { modelOf, type Standing, type TenantId } from '@annals/contracts';
import type { ReadModelStore } from '@annals/ports';

import type { AnyProjection } from './standing.js';

/** What must be equal however the facts arrived: the document, its history and who absorbed it, without the ids of insights. */
export function fingerprintOf(standing: Standing): string {
  const history = standing.history.map(({ at, category }) => ({ at, category }));
  return createHash('sha256')
    .update(canonical({ doc: standing.doc, history, absorbed: standing.absorbed }))
    .digest('hex');
}

/** One hash over all customers of a read model, and their number. */
export async function modelFingerprint(
  models: ReadModelStore,
  projection: Pick<AnyProjection, 'name' | 'version'>,
  tenant: TenantId,
): Promise<{ customers: number; sha256: string }> {
  const hash = createHash('sha256');
  let customers = 0;
  for await (const page of models.scan<Standing>(modelOf(projection), tenant)) {
    for (const { id, document } of page) {
      hash.update(`${id} ${fingerprintOf(document)}\n`);
      customers++;
    }
  }
  return { customers, sha256: hash.digest('hex') };
}

/** JSON with its names in order (after RFC 8785, for the values that documents hold). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
