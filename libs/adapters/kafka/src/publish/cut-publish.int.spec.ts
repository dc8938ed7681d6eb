import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EncodedRecord } from '@annals/contracts';
import { Relay } from '@annals/stage-relay';
import { newClient } from '../connection/client.js';
import { NOTHING } from '../message/links.js';
import { TopicReader } from '../connection/topic-reader.js';
import { keyOf, partitionOf } from '../message/partitioner.js';
import { toMessage } from '../message/record-message.js';
import { PARTITIONS, scratchKafka, type ScratchKafka } from '../testing/scratch-kafka.js';
import { appendMixed, collect, deliveredIds } from '../testing/publishing.js';
import { withKafka } from '@annals/testing';
import { topicNames } from '../topics/topic-names.js';
import { Ledger, type Placed } from './ledger.js';
import { readHoldings } from './read-holdings.js';
import { streamParts } from '@annals/contracts';

/** What a partition must deliver of these records, in order. */
const expectedOf = (partition: number, records: readonly EncodedRecord[]): string[] =>
  records
    .filter(({ stream }) => {
      const parts = streamParts(stream);
      return parts.kind === 'clock' || partitionOf(keyOf(parts), PARTITIONS) === partition;
    })
    .map(({ id }) => id);

withKafka(() =>
  describe('a relay that was cut while it published', () => {
    let scratch: ScratchKafka;
    beforeEach(async () => {
      scratch = await scratchKafka();
    });
    afterEach(() => scratch.close());

    /** Writes some of the messages that publishing these records writes, as a process does that dies amid it. */
    async function publishPartly(
      records: readonly EncodedRecord[],
      reaches: (placed: Placed) => boolean,
    ): Promise<void> {
      const topics = topicNames(scratch.options.topicPrefix);
      const reader = new TopicReader(scratch.options);
      const ledger = new Ledger(await readHoldings(reader, topics));
      const placed = records.flatMap((record) => ledger.enter(record)).filter(reaches);
      await reader.close();
      await send(placed);
    }

    async function send(placed: readonly Placed[]): Promise<void> {
      const topics = topicNames(scratch.options.topicPrefix);
      const producer = newClient(scratch.options).producer();
      await producer.connect();
      for (const { side, partition, linked } of placed)
        await producer.send({ topic: topics[side], messages: [{ ...toMessage(linked), partition }] });
      await producer.disconnect();
    }

    async function relayAll(): Promise<void> {
      const relay = new Relay(scratch.embedded.eventStore, scratch.open().eventBus);
      for (let more = true; more;) more = (await relay.advance()).records > 0;
    }

    /** Everything, in order, once, and nothing written twice. */
    async function expectWhole(records: readonly EncodedRecord[]): Promise<void> {
      const ids = deliveredIds(await collect(scratch.kafka.eventBus, { upTo: records.at(-1)!.position }));
      for (let partition = 0; partition < PARTITIONS; partition++)
        expect(ids.get(partition) ?? []).toEqual(expectedOf(partition, records));
    }

    async function messagesHeld(): Promise<bigint> {
      const topics = topicNames(scratch.options.topicPrefix);
      const reader = new TopicReader(scratch.options);
      const bounds = [...(await reader.bounds(topics.facts)), ...(await reader.bounds(topics.insights))];
      await reader.close();
      return bounds.reduce((sum, { end }) => sum + end, 0n);
    }

    async function expectHeldOnce(records: readonly EncodedRecord[]): Promise<void> {
      const placed = Array.from({ length: PARTITIONS }, (_, partition) => expectedOf(partition, records).length);
      expect(await messagesHeld()).toBe(BigInt(placed.reduce((sum, each) => sum + each, 0)));
    }

    const cuts: [string, (placed: Placed) => boolean][] = [
      ['only some partitions', ({ partition }) => partition % 2 === 0],
      ['only the insights', ({ side }) => side === 'insights'],
      ['every partition but for its milestone', () => true],
    ];
    it.each(cuts)('is followed by one that completes what reached %s', async (_, reaches) => {
      const before = await appendMixed(scratch.embedded.eventStore, 40);
      await relayAll();
      const cut = await appendMixed(scratch.embedded.eventStore, 60);
      await publishPartly(cut, reaches);
      expect(await scratch.open().eventBus.lastPublished()).toBe(before.at(-1)!.position);
      await relayAll();
      const all = [...before, ...cut];
      expect(await scratch.open().eventBus.lastPublished()).toBe(cut.at(-1)!.position);
      await expectWhole(all);
      await expectHeldOnce(all);
    });

    /** As a request does that was given up, and held up on its way until others had been written. */
    async function arriveLate(records: readonly EncodedRecord[]): Promise<void> {
      const none = Array.from({ length: PARTITIONS }, () => NOTHING);
      const ends = none.map(() => ({ facts: 0n, insights: 0n }));
      const ledger = new Ledger({ published: 0n, last: none, held: none, ends });
      await send(records.flatMap((record) => ledger.enter(record)));
    }

    it.each([
      ['what was told', 0],
      ['what was told, and what was cut', 30],
    ])('is followed by one that goes on though an old request arrives behind %s', async (_, cutAfter) => {
      const before = await appendMixed(scratch.embedded.eventStore, 60);
      await relayAll();
      const cut = await appendMixed(scratch.embedded.eventStore, cutAfter);
      await publishPartly(cut, ({ partition }) => partition !== 2);
      await arriveLate(before.slice(0, 20));
      expect(await scratch.open().eventBus.lastPublished()).toBe(before.at(-1)!.position);
      const after = await appendMixed(scratch.embedded.eventStore, 60);
      await relayAll();
      await expectWhole([...before, ...cut, ...after]);
    });

    it('in its very first publish, too', async () => {
      const records = await appendMixed(scratch.embedded.eventStore, 30);
      await publishPartly(records.slice(0, 20), ({ partition }) => partition !== 1);
      expect(await scratch.open().eventBus.lastPublished()).toBe(0n);
      await relayAll();
      await expectWhole(records);
    });

    it('a backlog of many chunks and several pages is published whole, once, in order', async () => {
      const { eventStore } = scratch.embedded;
      for (let i = 0; i < 9; i++) await appendMixed(eventStore, 1000);
      const records = await eventStore.readAll(0n, 10_000);
      await relayAll();
      expect(await scratch.open().eventBus.lastPublished()).toBe(records.at(-1)!.position);
      await expectWhole(records);
      await expectHeldOnce(records);
    });

    it('and two that run at a time bring nothing out of order, wherever a consumer begins', async () => {
      const records = await appendMixed(scratch.embedded.eventStore, 150);
      const [one, other] = [scratch.open().eventBus, scratch.open().eventBus];
      await Promise.all([one.lastPublished(), other.lastPublished()]);
      for (let i = 0; i < records.length; i += 25) {
        const page = records.slice(i, i + 25);
        await Promise.all([one.publish(page), other.publish(page)]);
      }
      await expectWhole(records);
      const middle = records[90]!.position;
      const upTo = records.at(-1)!.position;
      const rest = deliveredIds(await collect(scratch.kafka.eventBus, { group: 'late', from: () => middle, upTo }));
      for (let partition = 0; partition < PARTITIONS; partition++)
        expect(rest.get(partition) ?? []).toEqual(expectedOf(partition, records.slice(91)));
    });
  }),
);
