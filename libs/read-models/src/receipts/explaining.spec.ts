import { describe, expect, it } from '@jest/globals';
import { customerStream, insightStream, type RecordedEvent } from '@annals/contracts';
import type { Insight, Receipt } from '@annals/domain';
import { parseInstant } from '@annals/kernel';
import { explaining } from './explaining.js';
import { receiptsOf } from './receipts-of.js';

const at = (day: number) => parseInstant(`2024-01-${String(day).padStart(2, '0')}T12:00:00Z`)!;
const text = (day: number) => new Date(at(day)).toISOString();

let position = 0;
const shared = { tenant: 'default', customerId: 'c', sourceSeq: 0, actor: 'test', correlationId: 'test', revision: 0 };

/** A stage that holds from a day on; with `corrected`, what a late fact made of the history. */
function told(
  insightId: string,
  day: number,
  [before, after]: readonly [string, string],
  more: Partial<Receipt> = {},
): RecordedEvent {
  const data: Receipt = {
    ...{ before: { stage: before, newBusiness: false }, after: { stage: after, newBusiness: false } },
    ...{ effectiveAt: text(day), causes: [`fact-of-${insightId}`], projectionVersion: 2, policyVersion: 1 },
    ...{ inputs: {}, thresholds: {}, next: null, nextTransitionAt: null, supersedes: [], ...more },
  };
  return {
    ...{ ...shared, id: insightId, occurredAt: at(day), recordedAt: at(day), position: BigInt(++position) },
    stream: insightStream('lifecycle', 'default', 'c'),
    event: { type: 'LifecycleStageChanged', data } as Insight,
  };
}
const corrected = (...entries: [number, string][]) =>
  entries.map(([day, stage]) => ({ effectiveAt: text(day), category: { stage, newBusiness: false } }));

const receipts = receiptsOf({
  insights: [
    told('a', 1, ['NONE', 'PROSPECT']),
    told('b', 5, ['PROSPECT', 'EXPLORATION']),
    told('c', 9, ['EXPLORATION', 'FORMATION']),
    told('late', 8, ['FORMATION', 'FORMATION'], {
      supersedes: ['b', 'c'],
      corrected: corrected([3, 'EXPLORATION'], [8, 'FORMATION']),
    }),
    told('later', 10, ['FORMATION', 'FORMATION'], { supersedes: ['late'], corrected: corrected([10, 'FORMATION']) }),
  ],
  facts: [
    {
      ...shared,
      ...{ id: 'fact-of-a', occurredAt: at(1), recordedAt: at(1), position: 0n },
      stream: customerStream('default', 'c'),
      event: { type: 'CustomerRegistered', data: { kind: 'PERSON' } },
    },
  ],
  clockFacts: [],
});
const why = (day: number) => explaining(receipts, at(day)).map(({ insightId }) => insightId);

describe('what explains an instant', () => {
  it('is the newest receipt that says anything of it', () => {
    expect([why(1), why(2)]).toEqual([['a'], ['a']]);
  });

  it('is what a late fact made of it, and not what was told before', () => {
    expect([why(3), why(5), why(9)]).toEqual([['late'], ['late'], ['late']]);
  });

  it('is no more what another late fact corrected, but what that left standing', () => {
    expect([why(9), why(10), why(11)]).toEqual([['late'], ['later'], ['later']]);
  });

  it('is nothing before anything was told', () => {
    expect(explaining(receipts, at(1) - 1)).toEqual([]);
  });
});

describe('a receipt', () => {
  const [first, second] = receipts;

  it('names the fact that caused it, with its place in the log', () => {
    expect(first).toMatchObject({
      causes: [{ eventId: 'fact-of-a', type: 'customer.registered.v1', name: 'CustomerRegistered', position: '0' }],
      ...{ readModel: 'lifecycle', version: 2, changed: ['stage'], type: 'lifecycle.stage-changed.v1' },
    });
  });

  it('names a cause that is not recorded yet by its id alone', () => {
    expect(second!.causes).toEqual([
      { eventId: 'fact-of-b', type: null, name: null, position: null, occurredAt: null, recordedAt: null },
    ]);
  });

  it('says by which one it was superseded', () => {
    expect(receipts.map(({ supersededBy }) => supersededBy)).toEqual([[], ['late'], ['late'], ['later'], []]);
  });
});
