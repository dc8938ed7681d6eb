import { describe, expect, test } from '@jest/globals';
import { VersionConflict, type ExpectedRevision } from '@annals/ports';
import type { StoreUnderTest } from '../event-store-contract.js';
import { idsOf, sampleEvent, sampleEvents } from '../sample-events.js';

export function appendingOnce({ store, stream, reopen }: StoreUnderTest): void {
  describe('the same event ids', () => {
    test.each<[ExpectedRevision]>([['no-stream'], ['any'], [0], [2], [7]])(
      'succeed again, expecting %p',
      async (expected) => {
        const events = sampleEvents(2);
        await store().append(stream('a'), 'no-stream', [sampleEvent()]);
        const first = await store().append(stream('a'), 0, events);
        await store().append(stream('a'), 2, [sampleEvent()]);
        const head = await store().head();
        expect(await store().append(stream('a'), expected, events)).toEqual({ ...first, duplicate: true });
        expect(await store().head()).toBe(head);
      },
    );

    test('succeed again after a restart', async () => {
      const events = sampleEvents(2);
      const first = await store().append(stream('a'), 'no-stream', events);
      await reopen();
      expect(await store().append(stream('a'), 'no-stream', events)).toEqual({ ...first, duplicate: true });
      expect(await store().readStream(stream('a'))).toHaveLength(2);
    });

    test('sent twice at once are stored once', async () => {
      const events = sampleEvents(2);
      const answers = await Promise.all([
        store().append(stream('a'), 'no-stream', events),
        store().append(stream('a'), 'no-stream', events),
      ]);
      expect(answers.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
      expect(answers[0].position).toBe(answers[1].position);
      expect(idsOf(await store().readStream(stream('a')))).toEqual(idsOf(events));
    });

    test('that are UUIDs and those that are not are told apart alike', async () => {
      for (const id of ['order:17', '17', 'ORDER:17', '00000000-0000-4000-8000-00000000000g']) {
        expect(await store().append(stream('a'), 'any', [sampleEvent(id)])).toMatchObject({ duplicate: false });
        expect(await store().append(stream('a'), 'any', [sampleEvent(id)])).toMatchObject({ duplicate: true });
      }
    });

    const [one, two, three] = [sampleEvent(), sampleEvent(), sampleEvent()];
    test.each([
      ['some of which are new', [one, two, three]],
      ['the first of which is new', [three, one]],
      ['in another order', [two, one]],
    ])('%s are a conflict', async (_, events) => {
      await store().append(stream('a'), 'no-stream', [one, two]);
      await expect(store().append(stream('a'), 1, events)).rejects.toBeInstanceOf(VersionConflict);
      expect(idsOf(await store().readStream(stream('a')))).toEqual(idsOf([one, two]));
    });
  });
}
