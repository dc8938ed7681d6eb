import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@annals/ports';
import type { Subject } from '@annals/testing';
import { openEmbedded } from '../index.js';

/** A directory of its own, for one test. */
export const scratchDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'annals-'));

/** One of the adapters on a directory of its own. */
export async function openScratch<Port>(port: (adapters: Adapters) => Port): Promise<Subject<Port>> {
  const dataDir = await scratchDirectory();
  let adapters = await openEmbedded({ dataDir });
  return {
    port: port(adapters),
    async reopen() {
      await adapters.close();
      adapters = await openEmbedded({ dataDir });
      return port(adapters);
    },
    async close() {
      await adapters.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
