import { describe, expect, test } from '@jest/globals';
import { ClaimLost } from '@annals/ports';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { listedIds, MODEL, sampleCommit, samplePut } from '../sample-documents.js';

const OTHER = 'other@1';

export function claims({ models, reopen }: ModelsUnderTest): void {
  describe('a claim', () => {
    test('refuses what is committed under an earlier one', async () => {
      const first = await models().claim(MODEL, 0);
      await models().commit([sampleCommit([samplePut('a', 1)], { claim: first, checkpoint: 1n })]);
      const second = await models().claim(MODEL, 0);
      expect(second).toBeGreaterThan(first);
      const late = models().commit([sampleCommit([samplePut('a', 2)], { claim: first, checkpoint: 2n })]);
      await expect(late).rejects.toBeInstanceOf(ClaimLost);
      expect(await models().checkpoint(MODEL, 0)).toBe(1n);
      await models().commit([sampleCommit([samplePut('b', 3)], { claim: second, checkpoint: 2n })]);
      expect(await listedIds(models())).toEqual(['a', 'b']);
    });

    test('guards all that is committed with it', async () => {
      const first = await models().claim(MODEL, 0);
      await models().claim(MODEL, 0);
      const late = models().commit([
        sampleCommit([samplePut('a', 1)], { model: OTHER, checkpoint: 2n }),
        sampleCommit([], { claim: first, checkpoint: 2n }),
      ]);
      await expect(late).rejects.toBeInstanceOf(ClaimLost);
      expect(await models().checkpoint(OTHER, 0)).toBeUndefined();
    });

    test('is of one partition of one model', async () => {
      const claim = await models().claim(MODEL, 0);
      await models().claim(MODEL, 1);
      await models().claim(OTHER, 0);
      await models().commit([sampleCommit([], { claim, checkpoint: 4n })]);
      expect(await models().checkpoint(MODEL, 0)).toBe(4n);
    });

    test('outlives a restart', async () => {
      const before = await models().claim(MODEL, 0);
      await reopen();
      expect(await models().claim(MODEL, 0)).toBeGreaterThan(before);
    });
  });
}
