import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockStream, customerStream, insightStream, type EncodedRecord, type Position } from '@annals/contracts';
import { NOTHING, type Linked, type Milestone, type Side } from '../message/links.js';
import { keyOf, partitionOf } from '../message/partitioner.js';
import { Ledger } from '../publish/ledger.js';
import { PartitionMerge, RecordsMissing } from './partition-merge.js';

const PARTITIONS = 3;
const TENANT = 'shop';
const PARTITION = partitionOf(keyOf({ tenant: TENANT, customerId: '0' }), PARTITIONS);

type Kind = 'fact' | 'insight' | 'clock';
interface Sketch {
  readonly kind: Kind;
  readonly customer: string;
}

const sketches = fc.array(
  fc.record({ kind: fc.constantFrom<Kind>('fact', 'insight', 'clock'), customer: fc.constantFrom('0', '1', '2', '3') }),
  { maxLength: 30 },
);

function streamOf({ kind, customer }: Sketch) {
  if (kind === 'clock') return clockStream(TENANT);
  return kind === 'fact' ? customerStream(TENANT, customer) : insightStream('value', TENANT, customer);
}

/** Positions with gaps, as a log in a database has them. */
const logOf = (list: readonly Sketch[]): EncodedRecord[] =>
  list.map((sketch, i) => ({
    id: `${i}`,
    type: 'x.v1',
    body: new Uint8Array(1),
    position: BigInt(3 * i + 2),
    stream: streamOf(sketch),
    revision: 0,
  }));

/** The partition as it lies in its two topics, and what is told of it after each record. */
function topicsOf(log: readonly EncodedRecord[]) {
  const none = Array.from({ length: PARTITIONS }, () => NOTHING);
  const ends = none.map(() => ({ facts: 0n, insights: 0n }));
  const ledger = new Ledger({ published: 0n, last: none, held: none, ends });
  const sides: Record<Side, Linked[]> = { facts: [], insights: [] };
  const milestones: Milestone[] = [];
  for (const record of log) {
    for (const { side, partition, linked } of ledger.enter(record))
      if (partition === PARTITION) sides[side].push(linked);
    milestones.push(ledger.milestones()[PARTITION]!);
  }
  return { sides, milestones };
}

/** Takes all that can be taken, and checks that it grows and says truly up to where it is complete. */
function drain(merge: PartitionMerge, expected: readonly Linked[], taken: Linked['record'][], size: number): void {
  for (let delivery = merge.take(size); delivery; delivery = merge.take(size)) {
    expect(delivery.records.length).toBeLessThanOrEqual(size);
    taken.push(...delivery.records);
    const due = expected.filter(({ record }) => record.position <= delivery!.upTo).length;
    expect(taken.length).toBe(due);
  }
}

const inOrder = (a: Linked, b: Linked) => (a.record.position < b.record.position ? -1 : 1);

describe('the merge of a partition', () => {
  it('is the order of the log, however the two topics and the milestones arrive, and whatever arrives again', () => {
    const arrivals = fc.array(
      fc.record({ what: fc.constantFrom('facts', 'insights', 'milestone'), size: fc.nat(4), back: fc.nat(6) }),
    );
    fc.assert(
      fc.property(sketches, arrivals, fc.boolean(), fc.integer({ min: 1, max: 5 }), (list, steps, wants, size) => {
        const { sides, milestones } = topicsOf(logOf(list));
        const expected = [...sides.facts, ...(wants ? sides.insights : [])].sort(inOrder);
        const merge = new PartitionMerge(PARTITION, 0n, wants);
        const taken: EncodedRecord[] = [];
        const read = { facts: 0, insights: 0 };
        for (const { what, size: count, back } of steps) {
          if (what === 'milestone') {
            const milestone = milestones[count * 5];
            if (milestone) merge.reach(milestone);
          } else if (what === 'facts' || wants) {
            const side = what as Side;
            // A window that was read before arrives again, as after a relay that began anew.
            merge.add(side, sides[side].slice(Math.max(0, read[side] - back), read[side] + count));
            read[side] = Math.min(sides[side].length, read[side] + count);
          }
          drain(merge, expected, taken, size);
        }
        merge.add('facts', sides.facts);
        if (wants) merge.add('insights', sides.insights);
        drain(merge, expected, taken, size);
        expect(taken.map(({ id }) => id)).toEqual(expected.map(({ record }) => record.id));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on behind any checkpoint with what is after it', () => {
    fc.assert(
      fc.property(sketches, fc.nat(100), (list, checkpoint) => {
        const from: Position = BigInt(checkpoint);
        const { sides } = topicsOf(logOf(list));
        const merge = new PartitionMerge(PARTITION, from, true);
        merge.add('insights', sides.insights);
        merge.add('facts', sides.facts);
        const expected = [...sides.facts, ...sides.insights]
          .sort(inOrder)
          .filter(({ record }) => record.position > from);
        expect(merge.take(100)?.records ?? []).toEqual(expected.map(({ record }) => record));
      }),
    );
  });

  it('a quiet partition is complete as far as the milestone says, and no further than it was read', () => {
    const { sides, milestones } = topicsOf(logOf([{ kind: 'fact', customer: '0' }, ...others(3)]));
    const merge = new PartitionMerge(PARTITION, 0n, true);
    merge.reach(milestones.at(-1)!);
    expect(merge.take(10)).toBeUndefined();
    merge.add('facts', sides.facts);
    expect(merge.take(10)).toMatchObject({ records: [{ id: '0' }], upTo: milestones.at(-1)!.upTo });
    merge.reach(milestones[0]!);
    expect(merge.take(10)).toBeUndefined();
  });

  it('a hole is an error, not a fact that is passed over', () => {
    const { sides } = topicsOf(logOf([1, 2, 3].map(() => ({ kind: 'fact' as const, customer: '0' }))));
    const merge = new PartitionMerge(PARTITION, 0n, true);
    merge.add('facts', sides.facts.slice(0, 1));
    expect(() => merge.add('facts', sides.facts.slice(2))).toThrow(RecordsMissing);
  });
});

/** Facts of a customer of another partition. */
function others(count: number): Sketch[] {
  const customer = ['1', '2', '3', '4', '5'].find(
    (customerId) => partitionOf(keyOf({ tenant: TENANT, customerId }), PARTITIONS) !== PARTITION,
  )!;
  return Array.from({ length: count }, () => ({ kind: 'fact', customer }));
}
