import { readFileSync } from 'node:fs';
import { clockStream, DEFAULT_TENANT, derivedId, encode, invalidity, type NewEvent } from '@annals/contracts';
import { defaultPolicy, type Policy } from '@annals/domain';
import type { EventStore } from '@annals/ports';

/** A British shop whose history ended in December 2011: its now is the end of what was imported. */
export const samplePolicy: Policy = {
  ...defaultPolicy,
  businessTimeZone: 'Europe/London',
  baseCurrency: 'GBP',
  clock: 'history',
};

/** A policy file laid over the default, one level deep. Errors: SyntaxError; TypeError saying what is wrong in it. */
export function readPolicy(file: string): Policy {
  const policy = { ...defaultPolicy, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Policy>) };
  const wrong = invalidity({ type: 'PolicyAdopted', data: { policy } });
  if (wrong !== undefined) throw new TypeError(`${file}: ${wrong}`);
  return policy;
}

/** Adopts a policy as the first event of the log. A retry after a crash adopts nothing twice. */
export async function adoptPolicy(store: EventStore, policy: Policy, actor: string, now: number): Promise<void> {
  const id = derivedId('policy', DEFAULT_TENANT, policy.version);
  const event: NewEvent = {
    id,
    tenant: DEFAULT_TENANT,
    occurredAt: now,
    recordedAt: now,
    sourceSeq: 0,
    actor,
    correlationId: id,
    event: { type: 'PolicyAdopted', data: { policy } },
  };
  await store.append(clockStream(DEFAULT_TENANT), 'any', [encode(event)]);
}
