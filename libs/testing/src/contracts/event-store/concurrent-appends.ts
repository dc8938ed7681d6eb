import { describe, expect, test } from '@jest/globals';
import type { EncodedEvent, Position, StreamId } from '@annals/contracts';
import { VersionConflict, type EventStore } from '@annals/ports';
import type { StoreUnderTest } from '../event-store-contract.js';
import { idsOf, sampleEvent, sampleEvents } from '../sample-events.js';

const WRITERS = 64;

export function concurrentAppends({ store, start, stream: streamOf }: StoreUnderTest): void {
  describe(`${WRITERS} writers`, () => {
    test('on one revision: one wins, the others meet a conflict', async () => {
      const events = sampleEvents(WRITERS);
      const attempts = await Promise.allSettled(
        events.map((event) => store().append(streamOf('a'), 'no-stream', [event])),
      );
      const winners = events.filter((_, i) => attempts[i]!.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const attempt of attempts) {
        if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(VersionConflict);
      }
      expect(idsOf(await store().readStream(streamOf('a')))).toEqual(idsOf(winners));
    });

    test('on one stream, each trying until it wins: every event once, no revision missing', async () => {
      const stream = streamOf('a');
      const events = sampleEvents(WRITERS);
      await Promise.all(events.map((event) => appendUntilItWins(store(), stream, event)));
      const read = await store().readStream(stream);
      expect(read.map(({ revision }) => revision)).toEqual(events.map((_, i) => i));
      expect(idsOf(read).sort()).toEqual(idsOf(events).sort());
    });

    test('on streams of their own: all are stored, positions follow each writer’s order', async () => {
      const positions = await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          const own: bigint[] = [];
          for (let i = 0; i < 5; i++) {
            own.push(
              (await store().append(streamOf(`w${writer}`), i === 0 ? 'no-stream' : i - 1, [sampleEvent()])).position,
            );
          }
          return own;
        }),
      );
      for (const own of positions) expect(own).toEqual([...own].sort((a, b) => Number(a - b)));
      const read = (await store().readAll(start(), WRITERS * 6)).map(({ position }) => position);
      expect(read).toEqual(positions.flat().sort((a, b) => Number(a - b)));
    });

    test('are never overtaken by a reader: what it saw is the log, without a hole', async () => {
      const reading = readBeside(store(), start(), WRITERS * 5);
      await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          for (let i = 0; i < 5; i++) await store().append(streamOf(`w${writer % 7}`), 'any', sampleEvents(1));
        }),
      );
      const seen = await reading;
      expect(seen).toEqual(idsOf(await store().readAll(start(), WRITERS * 6)));
    });
  });
}

async function appendUntilItWins(store: EventStore, stream: StreamId, event: EncodedEvent): Promise<void> {
  for (;;) {
    const last = await store.readLast(stream);
    try {
      await store.append(stream, last?.revision ?? 'no-stream', [event]);
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

async function readBeside(store: EventStore, start: Position, count: number): Promise<string[]> {
  const never = new AbortController().signal;
  const seen: string[] = [];
  let after = start;
  while (seen.length < count) {
    const page = await store.readAll(after, 16);
    if (page.length === 0) await store.waitForMore(after, never);
    seen.push(...idsOf(page));
    after = page.at(-1)?.position ?? after;
  }
  return seen;
}
