import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_TENANT, factId, naturalKey, type Standing } from '@annals/contracts';
import {
  contextOf,
  lifecycleProjection,
  loyaltyProjection,
  newPopulation,
  valueProjection,
  type CustomerFact,
} from '@annals/domain';
import { onlineRetail } from '@annals/importers';
import type { Occurred } from '@annals/kernel';
import { foldFact, newStanding, type AnyProjection } from '@annals/stage-projector';
import type { Result } from './result.js';
import { leastCpuSeconds } from './scratch.js';

const PROJECTIONS = [lifecycleProjection, loyaltyProjection, valueProjection] as unknown as AnyProjection[];
const SAMPLE = join(import.meta.dirname, '../../data/online-retail.csv.br');

/** The rules alone: the real year's facts, in memory, through the three projections, on one core; receipts are not written. */
export async function foldBench(): Promise<Result> {
  const { facts: lines } = await onlineRetail(SAMPLE);
  const facts = [...lines].map(({ type, data, customerId, occurredAt, sourceSeq }) => ({
    customerId,
    fact: {
      id: factId(DEFAULT_TENANT, customerId, naturalKey({ type, data } as CustomerFact) ?? randomUUID()),
      occurredAt: Date.parse(occurredAt),
      sourceSeq: sourceSeq ?? 0,
      event: { type, data } as CustomerFact,
    } satisfies Occurred<CustomerFact>,
  }));
  const best = leastCpuSeconds(() => fold(facts));
  const texts = facts.map(({ fact }) => JSON.stringify(fact));
  const parsing = leastCpuSeconds(() => texts.forEach((text) => void JSON.parse(text)));
  const rate = facts.length / best;
  return {
    measure: 'pure fold, three read models',
    unit: 'events/s',
    value: rate,
    raw: facts.length / parsing,
    rawIs: 'JSON.parse of the same facts',
    note: 'by CPU time, the best of ten rounds',
    bar: '≥ 100,000 on one core',
    met: rate >= 100_000,
  };
}

function fold(facts: readonly { customerId: string; fact: Occurred<CustomerFact> }[]): void {
  const context = contextOf(newPopulation);
  for (const projection of PROJECTIONS) {
    const handled = new Set<string>(projection.handles);
    const standings = new Map<string, Standing>();
    for (const { customerId, fact } of facts) {
      if (!handled.has(fact.event.type)) continue;
      let standing = standings.get(customerId);
      if (!standing) standings.set(customerId, (standing = newStanding(projection, customerId)));
      foldFact({ projection, context, tenant: DEFAULT_TENANT, customerId, tellAs: 1 }, standing, fact, null);
    }
  }
}
