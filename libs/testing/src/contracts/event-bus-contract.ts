import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  clockStream,
  DEFAULT_TENANT,
  START,
  type EncodedRecord,
  type Position,
  type StreamId,
} from '@annals/contracts';
import type { Delivery, EventBus, EventStore } from '@annals/ports';
import { idsOf, readable, sampleEvent, sampleEvents, sampleStream } from './sample-events.js';

/** A bus, and the log whose records it carries. */
export interface BusSubject {
  readonly bus: EventBus;
  readonly log: EventStore;
  close(): Promise<void>;
}

const CUSTOMERS = 7;

/** The contract of {@link EventBus}. */
export function eventBusContract(name: string, open: () => Promise<BusSubject>): void {
  describe(`${name} as an event bus`, () => {
    let subject: BusSubject;
    let bus: EventBus;
    let log: EventStore;
    beforeEach(async () => {
      subject = await open();
      ({ bus, log } = subject);
    });
    afterEach(() => subject.close());

    /** As the relay does: what was appended is read from the log and published. */
    async function publishFacts(count: number): Promise<EncodedRecord[]> {
      const before = await log.head();
      for (let i = 0; i < count; i++) await log.append(sampleStream(`c${i % CUSTOMERS}`), 'any', sampleEvents(1));
      const records: EncodedRecord[] = [];
      // A page may hold fewer than were asked for.
      while (records.length < count) {
        records.push(...(await log.readAll(records.at(-1)?.position ?? before, count - records.length)));
      }
      await bus.publish(records);
      return records;
    }

    test('an empty bus has published nothing', async () => {
      expect(await bus.lastPublished()).toBe(START);
    });

    test('tells how far it is, so that the relay goes on there', async () => {
      const records = await publishFacts(5);
      expect(await bus.lastPublished()).toBe(records.at(-1)!.position);
    });

    test('delivers what was published before and after the subscription, in the order of positions', async () => {
      const earlier = await publishFacts(20);
      const receiving = receive(bus, { count: 40 });
      const later = await publishFacts(20);
      const deliveries = await receiving;
      const published = [...earlier, ...later];
      expect(inOrder(deliveries.flatMap(({ records }) => records)).map(readable)).toEqual(published.map(readable));
      for (const records of byPartition(deliveries).values()) expect(records).toEqual(inOrder(records));
    });

    test('keeps a customer within a partition', async () => {
      await publishFacts(3 * CUSTOMERS);
      const partitionsOf = new Map<StreamId, Set<number>>();
      for (const [partition, records] of byPartition(await receive(bus, { count: 3 * CUSTOMERS }))) {
        for (const { stream } of records)
          partitionsOf.set(stream, (partitionsOf.get(stream) ?? new Set()).add(partition));
      }
      for (const partitions of partitionsOf.values()) expect(partitions.size).toBe(1);
      const count = await bus.partitions();
      for (const [stream, partitions] of partitionsOf)
        expect([...partitions]).toEqual([bus.partitionOf({ stream }, count)]);
    });

    test('brings a clock fact to every partition, behind the facts before it', async () => {
      const facts = await publishFacts(3 * CUSTOMERS);
      await log.append(clockStream(DEFAULT_TENANT), 'any', [sampleEvent()]);
      const [closed] = await log.readAll(facts.at(-1)!.position, 1);
      await bus.publish([closed!]);
      const deliveries = await receive(bus, { count: facts.length + 1, everyPartitionUpTo: closed!.position });
      for (const records of byPartition(deliveries).values()) expect(records.at(-1)!.id).toBe(closed!.id);
    });

    test('goes on behind the checkpoint of a partition', async () => {
      await publishFacts(30);
      const first = await receive(bus, { count: 30, maxRecords: 4, group: 'resumed' });
      const half = first.slice(0, Math.ceil(first.length / 2));
      const checkpoints = new Map(half.map(({ partition, upTo }) => [partition, upTo]));
      const rest = first.slice(half.length).flatMap(({ records }) => idsOf(records));
      const again = await receive(bus, { count: rest.length, maxRecords: 4, group: 'resumed', checkpoints });
      expect(again.flatMap(({ records }) => idsOf(records)).sort()).toEqual(rest.sort());
    });

    test('delivers no more records at a time than asked for, and says up to where they are complete', async () => {
      await publishFacts(25);
      for (const { records, upTo } of await receive(bus, { count: 25, maxRecords: 4 })) {
        expect(records.length).toBeLessThanOrEqual(4);
        for (const { position } of records) expect(position <= upTo).toBe(true);
      }
    });

    test('delivers everything to each group', async () => {
      const ids = idsOf(await publishFacts(10)).sort();
      const received = await Promise.all(['one', 'other'].map((group) => receive(bus, { count: 10, group })));
      for (const deliveries of received)
        expect(deliveries.flatMap(({ records }) => idsOf(records)).sort()).toEqual(ids);
    });

    test('takes records again that it has: nothing is lost, order holds', async () => {
      const records = await publishFacts(10);
      await bus.publish(records.slice(4));
      const more = await publishFacts(5);
      const deliveries = await receive(bus, { count: 15 });
      expect(firstTimes(deliveries)).toEqual(idsOf([...records, ...more]));
    });

    test('ends a subscription that waits when it is aborted', async () => {
      const abort = new AbortController();
      const deliveries = bus.subscribe({
        group: 'g',
        from: async () => START,
        wantsInsights: true,
        maxRecords: 10,
        signal: abort.signal,
      });
      const next = deliveries[Symbol.asyncIterator]().next();
      abort.abort();
      expect((await next).done).toBe(true);
    });
  });
}

interface Receiving {
  /** Different records after which it ends. */
  readonly count: number;
  readonly group?: string;
  readonly maxRecords?: number;
  readonly checkpoints?: ReadonlyMap<number, Position>;
  /** Goes on until each partition that delivers has come so far. */
  readonly everyPartitionUpTo?: Position;
}

async function receive(bus: EventBus, receiving: Receiving): Promise<Delivery[]> {
  const { count, group = 'g', maxRecords = 10, checkpoints, everyPartitionUpTo = START } = receiving;
  const abort = new AbortController();
  const from = async (partition: number) => checkpoints?.get(partition) ?? START;
  const deliveries: Delivery[] = [];
  const reached = new Map<number, Position>();
  for await (const delivery of bus.subscribe({ group, from, wantsInsights: true, maxRecords, signal: abort.signal })) {
    deliveries.push(delivery);
    reached.set(delivery.partition, delivery.upTo);
    const isComplete = [...reached.values()].every((upTo) => upTo >= everyPartitionUpTo);
    if (isComplete && firstTimes(deliveries).length >= count) abort.abort();
  }
  return deliveries;
}

function byPartition(deliveries: readonly Delivery[]): Map<number, EncodedRecord[]> {
  const partitions = new Map<number, EncodedRecord[]>();
  for (const { partition, records } of deliveries)
    partitions.set(partition, [...(partitions.get(partition) ?? []), ...records]);
  return partitions;
}

const inOrder = (records: readonly EncodedRecord[]): EncodedRecord[] =>
  [...records].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));

const firstTimes = (deliveries: readonly Delivery[]): string[] => [
  ...new Set(idsOf(inOrder(deliveries.flatMap(({ records }) => records)))),
];
