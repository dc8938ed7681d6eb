import { madeUpFacts } from './customers.js';
import { openRaw, rawPuts, type RawPut } from './raw-log.js';
import type { Result } from './result.js';
import { inScratch, quantile, timed } from './scratch.js';
import { asker, openWorld } from './world.js';

const WRITERS = 64;
const EVENTS = 20_000;

/** Durable appends through the capture stage by 64 writers at once, each waiting for its own. */
export async function appendBench(): Promise<Result> {
  return inScratch(async (directory) => {
    const facts = [...madeUpFacts(EVENTS / 10, 10)];
    const latencies: number[] = [];
    const { capture, close } = await openWorld(directory);
    const ours = await timed(() =>
      inParallel(facts, async ({ customerId, occurredAt, sourceSeq, key, type, data }) => {
        const started = performance.now();
        const wish = { type, data, key, sourceSeq, occurredAt: Date.parse(occurredAt) };
        const captured = await capture.capture({ ...asker, customerId, wish });
        if (!captured.ok) throw new Error(captured.error.code);
        latencies.push(performance.now() - started);
      }),
    );
    await close();
    const raw = await timed(async () => rawGroupCommit(`${directory}/raw`, await rawPuts(directory)));
    const rawSeconds = raw.value;
    return {
      measure: `append, ${WRITERS} writers`,
      unit: 'events/s',
      value: EVENTS / ours.seconds,
      raw: EVENTS / rawSeconds,
      rawIs: 'lmdb group commit of the same bytes and keys',
      bar: '≥ 0.5 × raw',
      met: rawSeconds / ours.seconds >= 0.5,
      note: `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms`,
    };
  });
}

async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < items.length) await run(items[next++]!);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** Gives the seconds of the writing alone. */
async function rawGroupCommit(directory: string, puts: readonly RawPut[]): Promise<number> {
  const { root, put } = openRaw(directory);
  const { seconds } = await timed(() =>
    inParallel(puts, async (entries) => {
      await root.transaction(() => put(entries));
      await root.flushed;
    }),
  );
  await root.close();
  return seconds;
}
