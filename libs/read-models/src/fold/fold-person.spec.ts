import { describe, expect, it } from '@jest/globals';
import { customerStream, factId, type RecordedEvent } from '@annals/contracts';
import { lifecycleProjection } from '@annals/domain';
import type { AnyProjection } from '../standing.js';
import { foldPerson } from './fold-person.js';
import type { PersonLog } from './person-log.js';

const visited = (n: number): RecordedEvent => ({
  id: factId('default', 'c', `${n}`),
  ...{ tenant: 'default', customerId: 'c', actor: 'test', correlationId: 'test', sourceSeq: 0 },
  ...{ occurredAt: n * 1000, recordedAt: n * 1000, position: BigInt(n), revision: n - 1 },
  stream: customerStream('default', 'c'),
  event: { type: 'InteractionRecorded', data: { channel: 'WEB', direction: 'INBOUND', kind: 'BROWSE' } },
});
const facts = [1, 2, 3].map(visited);
const log: PersonLog = {
  ...{ tenant: 'default', customerId: 'c', clockFacts: [], position: 3n },
  streams: new Map([['c', facts]]),
};

const sound = lifecycleProjection as unknown as AnyProjection;
/** Fails at the second fact. */
const failing = (fail: () => void): AnyProjection => ({
  ...sound,
  name: 'failing',
  evolve: (doc, fact, context) => {
    if (fact.id === facts[1]!.id) fail();
    return sound.evolve(doc, fact, context);
  },
});
const endless = (): void => {
  for (;;);
};
const broken = (): void => {
  throw new Error('a rule is broken');
};

describe('a rule that fails', () => {
  it.each([
    ['throws', broken],
    ['does not end', endless],
  ])('since it %s parks its read model at the record, and no other one', (_, fail) => {
    const { models } = foldPerson(log, [failing(fail), sound]);
    expect(models.map(({ fold, parkedAt }) => [fold.projection.name, parkedAt?.position])).toEqual([
      ['failing', 2n],
      ['lifecycle', undefined],
    ]);
    expect(models[1]!.fold.standing.last).toMatchObject({ id: facts[2]!.id });
  });
});
