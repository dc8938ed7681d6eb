import { join } from 'node:path';
import { counter, gauge, sharedHead, type ServiceConfig, type StageSession } from '@annals/platform';
import type { EventStore } from '@annals/ports';
import { CheckpointDirectory, LogDisputed } from './files/checkpoint-directory.js';
import { ensureSigningKey } from './files/signing-key.js';
import { TreeFiles } from './files/tree-files.js';
import { Notary } from './notary.js';
import { checkpointsOf, proofDirectory } from '@annals/platform/config';

const added = counter({ name: 'annals_notary_records_total', help: 'Records taken into the tree' });
const signed = counter({ name: 'annals_notary_checkpoints_total', help: 'Checkpoints signed' });
const size = gauge({ name: 'annals_notary_signed_records', help: 'Records that the newest checkpoint covers' });
const lag = gauge({
  name: 'annals_notary_lag_positions',
  help: 'Positions of the log that the tree does not hold; on the embedded log each is a record',
});

/** Nobody waits for the tree: it is brought up to date now and then, in whole pages, and never ahead of those who are waited for. */
const GATHER_MS = 30_000;
/** Pages that are still read when the end is asked for, so that the last checkpoint covers what was written last. */
const LAST_PAGES = 50;

/** What the notary does from its start to its end. */
export const notarySession = (eventStore: EventStore, config: ServiceConfig): StageSession => {
  /** `null` while another process is the notary. */
  let running: Notary | null = null;
  /** A tree that contradicts what was signed is made anew from the log, once: after that it is the log that does. */
  let renewed = false;
  size.collectFor(async (set) => (running === null ? undefined : set({}, running.signed)));
  lag.collectFor(async (set) => {
    const head = await sharedHead(eventStore);
    const reached = running?.files.position;
    if (reached !== undefined) set({}, Number(head > reached ? head - reached : 0n));
  });
  const directory = join(proofDirectory(config), 'tree');
  return async (signal, progressed) => {
    const checkpoints = new CheckpointDirectory(checkpointsOf(config), ensureSigningKey(config));
    const files = TreeFiles.open(directory);
    try {
      running = new Notary(eventStore, files, checkpoints);
      await follow(running, eventStore, { everyMs: config.checkpointMinutes * 60_000, signal, progressed });
    } catch (error) {
      if (error instanceof LogDisputed && !renewed) {
        renewed = true;
        files.discard();
      }
      throw error;
    } finally {
      running = null;
      files.close();
    }
  };
};

interface Following {
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly progressed: () => void;
}

/** Signs when it has caught up first, then at each interval, and at the end. */
async function follow(
  notary: Notary,
  eventStore: EventStore,
  { everyMs, signal, progressed }: Following,
): Promise<void> {
  const advance = async (): Promise<boolean> => {
    const records = await notary.advance();
    added.inc(records);
    return records > 0;
  };
  const sign = async (): Promise<void> => void ((await notary.sign()) && signed.inc());
  let due = AbortSignal.abort();
  while (!signal.aborted) {
    if (await advance()) {
      progressed();
      continue;
    }
    if (due.aborted) {
      await sign();
      due = AbortSignal.timeout(everyMs);
    }
    progressed();
    const wanted = AbortSignal.any([signal, due]);
    await eventStore.waitForMore(notary.files.position, wanted);
    await aborted(AbortSignal.any([wanted, AbortSignal.timeout(GATHER_MS)]));
  }
  for (let page = 0; page < LAST_PAGES && (await advance()); page++);
  await sign();
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
