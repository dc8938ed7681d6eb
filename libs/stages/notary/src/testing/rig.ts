import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import type { EncodedEvent, StreamId } from '@annals/contracts';
import { ExportCheck, parsePublicKey, type Fault, type TreeHead } from '@annals/proof';
import { CheckpointDirectory, refuseOtherOrCut } from '../files/checkpoint-directory.js';
import { ensureSigningKey } from '../files/signing-key.js';
import { TreeFiles } from '../files/tree-files.js';
import { exportLog, type ExportWish } from '../export-log.js';
import { Notary } from '../notary.js';

export interface Draft extends EncodedEvent {
  readonly stream: StreamId;
}

/** An event of one of some customers. */
export const draft = (i: number, customers = 5): Draft => ({
  stream: `customer-default-c${i % customers}` as StreamId,
  id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  type: 'purchase.recorded.v1',
  body: Buffer.from(
    JSON.stringify({ tenant: 'default', customerId: `c${i % customers}`, data: { orderId: `o-${i}` } }),
  ),
});

export const drafts = (count: number): Draft[] => Array.from({ length: count }, (_, i) => draft(i));

/** A log of its own, with a notary that is told what to do. `outside` is shared by logs that pose as one another. */
export async function openRig(outside = mkdtempSync(join(tmpdir(), 'annals-checkpoints-'))) {
  const dataDir = mkdtempSync(join(tmpdir(), 'annals-notary-'));
  const adapters = await openEmbedded({ dataDir });
  const treeDirectory = join(dataDir, 'proof/tree');
  const signer = ensureSigningKey({ dataDir: outside, signingKey: '' }, 'example.com/annals');
  const directory = new CheckpointDirectory(join(outside, 'checkpoints'), signer);
  const { eventStore } = adapters;
  return {
    dataDir,
    outside,
    adapters,
    eventStore,
    treeDirectory,
    signer,
    directory,
    append: async (events: readonly Draft[]): Promise<void> => {
      for (const { stream, ...event } of events) await eventStore.append(stream, 'any', [event]);
    },
    /** Opens the notary, as a session does, and lets it go when `use` is done. */
    notary: async <T>(use: (notary: Notary) => Promise<T>): Promise<T> => {
      const files = TreeFiles.open(treeDirectory);
      try {
        return await use(new Notary(eventStore, files, directory));
      } finally {
        files.close();
      }
    },
    exported: async (wish: ExportWish = { since: [] }): Promise<string[]> => {
      const kept = directory.kept();
      const lines: string[] = [];
      const sign = (tree: Parameters<typeof refuseOtherOrCut>[0]): string => {
        refuseOtherOrCut(tree, kept);
        return directory.sign(tree);
      };
      for await (const line of exportLog(eventStore, wish, signer.verifier, sign)) lines.push(line);
      return lines;
    },
    faults: (lines: readonly string[], older: readonly TreeHead[] = []): Fault[] => {
      const key = parsePublicKey(signer.publicKey);
      if (!key.ok) throw new TypeError(key.error.reason);
      const check = new ExportCheck(key.value, older);
      const faults = [...lines.map((line) => check.line(Buffer.from(line))), check.end(false)];
      return faults.filter((fault) => fault !== undefined);
    },
    close: async (): Promise<void> => {
      await adapters.close();
      for (const directory of [dataDir, outside]) rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type Rig = Awaited<ReturnType<typeof openRig>>;

/** Takes in all that the log holds, and signs it. */
export async function caughtUp(notary: Notary): Promise<boolean> {
  while ((await notary.advance()) > 0);
  return notary.sign();
}
