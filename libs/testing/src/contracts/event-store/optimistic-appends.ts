import { describe, expect, test } from '@jest/globals';
import { VersionConflict, type ExpectedRevision } from '@annals/ports';
import type { StoreUnderTest } from '../event-store-contract.js';
import { sampleEvents } from '../sample-events.js';

export function optimisticAppends({ store, stream }: StoreUnderTest): void {
  describe('the expected revision', () => {
    test.each<[ExpectedRevision, number]>([
      ['no-stream', 0],
      ['any', 0],
      ['any', 3],
      [2, 3],
    ])('%p fits a stream of %i events', async (expected, length) => {
      if (length > 0) await store().append(stream('a'), 'no-stream', sampleEvents(length));
      expect(await store().append(stream('a'), expected, sampleEvents(2))).toMatchObject({
        revision: length + 1,
        duplicate: false,
      });
    });

    test.each<[ExpectedRevision, number, number | 'no-stream']>([
      ['no-stream', 3, 2],
      [0, 0, 'no-stream'],
      [1, 3, 2],
      [3, 3, 2],
      [1000, 3, 2],
    ])('%p does not fit a stream of %i events, whose revision is %p', async (expected, length, actual) => {
      if (length > 0) await store().append(stream('a'), 'no-stream', sampleEvents(length));
      const head = await store().head();
      const refused = store().append(stream('a'), expected, sampleEvents(2));
      await expect(refused).rejects.toBeInstanceOf(VersionConflict);
      await expect(refused).rejects.toMatchObject({ stream: stream('a'), expected, actual });
      expect(await store().head()).toBe(head);
      expect(await store().readStream(stream('a'))).toHaveLength(length);
    });

    test('a refused append does not disturb those that came with it', async () => {
      await store().append(stream('a'), 'no-stream', sampleEvents(1));
      const [before, refused, after] = await Promise.allSettled([
        store().append(stream('b'), 'no-stream', sampleEvents(2)),
        store().append(stream('a'), 'no-stream', sampleEvents(2)),
        store().append(stream('c'), 'no-stream', sampleEvents(2)),
      ]);
      expect([before.status, refused.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store().readStream(stream('a'))).toHaveLength(1);
      expect(await store().readStream(stream('c'))).toHaveLength(2);
    });
  });
}
