import { setTimeout as pause } from 'node:timers/promises';
import { StageTaken, type StageLease, type StageLocks } from '@annals/ports';

/** How often a lock is tried that may become free. */
const LOOK_MS = 250;
/** A lease that was not renewed is over by then, whatever the way to the server takes. */
const MARGIN_MS = 1000;

/**
 * Takes a stage. Where a holder that was killed leaves a lease behind, it waits until that has run out, and says so.
 * Errors: StageTaken, at once where a lock is free as soon as its holder dies, and otherwise when the lease was renewed,
 * so that its holder lives; what `stop` aborts with.
 */
export async function takeStage(
  locks: StageLocks,
  stage: string,
  stop: AbortSignal,
  say: (text: string) => void,
): Promise<StageLease> {
  let until: number | undefined;
  for (;;) {
    stop.throwIfAborted();
    try {
      return await locks.acquire(stage);
    } catch (error) {
      const left = error instanceof StageTaken ? error.runsOutInMs : undefined;
      if (left === undefined) throw error;
      if (until === undefined) say(waiting(stage, left));
      until ??= performance.now() + left + MARGIN_MS;
      if (performance.now() > until) throw error;
    }
    await pause(LOOK_MS, undefined, { signal: stop }).catch(() => stop.throwIfAborted());
  }
}

const waiting = (stage: string, leftMs: number): string =>
  `stage ${stage} is taken: waiting ${Math.ceil(leftMs / 1000)} s for its lease to run out, unless its holder lives\n`;
