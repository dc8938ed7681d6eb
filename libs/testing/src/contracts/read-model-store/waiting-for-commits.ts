import { describe, expect, test } from '@jest/globals';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { MODEL, sampleCommit, samplePut, TENANT } from '../sample-documents.js';

export function waitingForCommits({ models }: ModelsUnderTest): void {
  const never = new AbortController().signal;

  describe('waiting for a commit', () => {
    test('ends at once when the model is there already', async () => {
      await models().commit([sampleCommit([], { checkpoint: 5n })]);
      await models().waitForCommit(MODEL, 5n, never);
      await models().waitForCommit(MODEL, 4n, never);
    });

    test('ends when the commit comes, and its documents are there', async () => {
      const read = (async () => {
        for (let checkpoint: bigint | undefined; checkpoint === undefined || checkpoint < 5n;) {
          await models().waitForCommit(MODEL, 5n, never);
          checkpoint = await models().checkpoint(MODEL, 0);
        }
        return models().get(MODEL, TENANT, 'a');
      })();
      await models().commit([sampleCommit([], { checkpoint: 4n })]);
      await models().commit([sampleCommit([samplePut('a', 1)], { checkpoint: 6n })]);
      expect(await read).toEqual({ id: 'a', value: 1 });
    });

    test('ends when the slowest partition is there', async () => {
      await models().commit([
        sampleCommit([], { partition: 0, checkpoint: 9n }),
        sampleCommit([], { partition: 1, checkpoint: 3n }),
      ]);
      const waiting = models().waitForCommit(MODEL, 8n, never);
      await models().commit([sampleCommit([], { partition: 1, checkpoint: 8n })]);
      await waiting;
      expect(await models().checkpoint(MODEL, 1)).toBe(8n);
    });

    test('ends when it is aborted', async () => {
      const abort = new AbortController();
      const waiting = [
        models().waitForCommit(MODEL, 5n, abort.signal),
        models().waitForCommit('none@1', 5n, abort.signal),
      ];
      abort.abort();
      await Promise.all(waiting);
      await models().waitForCommit(MODEL, 5n, abort.signal);
    });
  });
}
