import type { CaptureFacts } from '@annals/stage-capture';
import { madeUpFacts } from './customers.js';
import { openRaw, rawPuts, type RawLog, type RawPut } from './raw-log.js';
import type { Result } from './result.js';
import { besideRaw, inTurns, shareOf } from './rounds.js';
import { inScratch, quantile, timed } from './scratch.js';
import { asker, openWorld } from './world.js';

const WRITERS = 64;
const EVENTS = 10_000;

/** Durable appends through the capture stage by 64 writers at once, each waiting for its own. */
export async function appendBench(): Promise<Result> {
  return inScratch(async (directory) => {
    const { capture, adapters, close } = await openWorld(directory);
    const rawLog = openRaw(`${directory}/raw`);
    let latencies: number[] = [];
    const { cold, median } = await inTurns(async (name) => {
      const before = Number(await adapters.eventStore.head());
      const ours = await captureAll(capture, name, (latencies = []));
      const raw = await rawGroupCommit(rawLog, await rawPuts(directory, before));
      return { ours, raw };
    });
    await rawLog.root.close();
    await close();
    return {
      measure: `append, ${WRITERS} writers`,
      ...besideRaw(EVENTS, median, 0.5),
      rawIs: 'lmdb group commit of the same bytes and keys',
      note: `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms, first round ${shareOf(cold).toFixed(2)}`,
    };
  });
}

/** Gives the seconds, and the milliseconds of each. */
async function captureAll(capture: CaptureFacts, name: string, latencies: number[]): Promise<number> {
  const facts = [...madeUpFacts(EVENTS / 10, 10, `${name}-`)];
  const { seconds } = await timed(() =>
    inParallel(facts, async ({ customerId, occurredAt, sourceSeq, key, type, data }) => {
      const started = performance.now();
      const wish = { type, data, key, sourceSeq, occurredAt: Date.parse(occurredAt) };
      const captured = await capture.capture({ ...asker, customerId, wish });
      if (!captured.ok) throw new Error(captured.error.code);
      latencies.push(performance.now() - started);
    }),
  );
  return seconds;
}

async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < items.length) await run(items[next++]!);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** Gives the seconds of the writing alone. */
async function rawGroupCommit({ root, put }: RawLog, puts: readonly RawPut[]): Promise<number> {
  const { seconds } = await timed(() =>
    inParallel(puts, async (entries) => {
      await root.transaction(() => put(entries));
      await root.flushed;
    }),
  );
  return seconds;
}
