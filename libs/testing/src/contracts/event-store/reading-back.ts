import { describe, expect, test } from '@jest/globals';
import type { StoreUnderTest } from '../event-store-contract.js';
import { idsOf, readable, sampleEvent, sampleEvents } from '../sample-events.js';

export function readingBack({ store, start, stream: streamOf, reopen }: StoreUnderTest): void {
  describe('reading back', () => {
    test('a log to which nothing was appended has a head, no records behind it and no streams', async () => {
      expect(await store().head()).toBe(start());
      expect(await store().readAll(start(), 10)).toEqual([]);
      expect(await store().readStream(streamOf('nobody'))).toEqual([]);
      expect(await store().readLast(streamOf('nobody'))).toBeUndefined();
    });

    test('gives every byte back, with stream, revision and position', async () => {
      const everyByte = { ...sampleEvent(), body: Uint8Array.from({ length: 256 }, (_, byte) => byte) };
      const large = { ...sampleEvent(), body: Buffer.alloc(300_000, 'ü') };
      const named = { ...sampleEvent('no-uuid:ä/€/😀'), type: 'étrange.type.v1' };
      const stream = streamOf('ünïcode 😀');
      const { position, revision } = await store().append(stream, 'no-stream', [everyByte, large, named]);
      const read = await store().readStream(stream);
      expect(read.map(readable)).toEqual(
        [everyByte, large, named].map((event, index) => readable({ ...event, stream, revision: index, position })),
      );
      expect(revision).toBe(2);
      expect(read.at(-1)!.position).toBe(position);
      expect(await store().head()).toBe(position);
    });

    test('reads a stream from a revision and up to a limit', async () => {
      const events = sampleEvents(10);
      await store().append(streamOf('a'), 'no-stream', events);
      expect(idsOf(await store().readStream(streamOf('a'), { from: 4 }))).toEqual(idsOf(events.slice(4)));
      expect(idsOf(await store().readStream(streamOf('a'), { from: 4, limit: 3 }))).toEqual(idsOf(events.slice(4, 7)));
      expect(idsOf(await store().readStream(streamOf('a'), { limit: 1 }))).toEqual(idsOf(events.slice(0, 1)));
      expect(await store().readStream(streamOf('a'), { from: 10 })).toEqual([]);
    });

    test('reads the newest event of a stream', async () => {
      const events = sampleEvents(3);
      await store().append(streamOf('a'), 'no-stream', events);
      await store().append(streamOf('b'), 'no-stream', sampleEvents(1));
      const last = await store().readLast(streamOf('a'));
      expect(last && readable(last)).toEqual(expect.objectContaining({ id: events[2]!.id, revision: 2 }));
    });

    test('keeps streams apart whose names begin alike', async () => {
      const names = ['1', '10', '1-1', '1\u0001', ''];
      for (const name of names) await store().append(streamOf(name), 'no-stream', [sampleEvent(`of ${name}`)]);
      for (const name of names) expect(idsOf(await store().readStream(streamOf(name)))).toEqual([`of ${name}`]);
    });

    test('reads the whole log in pages, in the order of positions', async () => {
      const appended: string[] = [];
      for (let i = 0; i < 9; i++) {
        const events = sampleEvents(3);
        await store().append(streamOf(`c${i % 4}`), 'any', events);
        appended.push(...idsOf(events));
      }
      const read: string[] = [];
      let after = start();
      for (let page = await store().readAll(after, 5); page.length > 0; page = await store().readAll(after, 5)) {
        expect(page.length).toBeLessThanOrEqual(5);
        for (const record of page) {
          expect(record.position > after).toBe(true);
          after = record.position;
          read.push(record.id);
        }
      }
      expect(read).toEqual(appended);
      expect(after).toBe(await store().head());
    });

    test('gives a page that is short only where the log ends, whatever was read before', async () => {
      const events = sampleEvents(6);
      await store().append(streamOf('a'), 'no-stream', events.slice(0, 4));
      expect(await store().readAll(start(), 3)).toHaveLength(3);
      await store().append(streamOf('a'), 3, events.slice(4));
      expect(idsOf(await store().readAll(start(), 5))).toEqual(idsOf(events.slice(0, 5)));
      expect(idsOf(await store().readAll(start(), 10))).toEqual(idsOf(events));
    });

    test('reads nothing after a position that is not reached, however high', async () => {
      await store().append(streamOf('a'), 'no-stream', sampleEvents(3));
      const head = await store().head();
      for (const after of [head, head + 1_000_000n, 2n ** 60n]) expect(await store().readAll(after, 5)).toEqual([]);
    });

    test('keeps everything over a restart, and goes on where it was', async () => {
      const before = await store().append(streamOf('a'), 'no-stream', [sampleEvent('first')]);
      await reopen();
      expect(await store().head()).toBe(before.position);
      const after = await store().append(streamOf('a'), 0, [sampleEvent('second')]);
      expect(after.revision).toBe(1);
      expect(after.position > before.position).toBe(true);
      expect(idsOf(await store().readStream(streamOf('a')))).toEqual(['first', 'second']);
    });
  });
}
