import { describe, expect, test } from '@jest/globals';
import type { StoreUnderTest } from '../event-store-contract.js';
import { idsOf, sampleEvent } from '../sample-events.js';

export function waitingForMore({ store, start, stream }: StoreUnderTest): void {
  const never = new AbortController().signal;

  describe('waiting for more', () => {
    test('ends at once when there is more already', async () => {
      await store().append(stream('a'), 'any', [sampleEvent()]);
      await store().waitForMore(start(), never);
    });

    test('ends when a record comes', async () => {
      const { position } = await store().append(stream('a'), 'any', [sampleEvent()]);
      const woken = readNext();
      const event = sampleEvent();
      await store().append(stream('a'), 'any', [event]);
      expect(await woken).toEqual([event.id]);

      async function readNext(): Promise<string[]> {
        for (;;) {
          await store().waitForMore(position, never);
          const page = await store().readAll(position, 10);
          if (page.length > 0) return idsOf(page);
        }
      }
    });

    test('ends when it is aborted, and at once when it was', async () => {
      const abort = new AbortController();
      const waiting = Array.from({ length: 3 }, () => store().waitForMore(start(), abort.signal));
      abort.abort();
      await Promise.all(waiting);
      await store().waitForMore(start(), abort.signal);
    });
  });
}
