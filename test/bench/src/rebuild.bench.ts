import { existsSync, readFileSync } from 'node:fs';
import { openEmbedded } from '@annals/adapter-embedded';
import type { Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { PROJECTIONS, replay } from '@annals/stage-projector';
import { madeUpFacts } from './customers.js';
import type { Result } from './result.js';
import { besideRaw, inTurns, shareOf, type Round } from './rounds.js';
import { inScratch, timed } from './scratch.js';
import { clock, openWorld } from './world.js';

const STATUS = '/proc/self/status';

/** One read model, and all of them, from an existing log, end to end: read, decode, fold, index, store; and the memory it takes. */
export async function rebuildBench(events: number): Promise<Result[]> {
  return inScratch(async (directory) => {
    const world = await openWorld(`${directory}/live`);
    await world.import(madeUpFacts(events / 10, 10));
    const { eventStore } = world.adapters;
    const upTo = await eventStore.head();
    const memory = new MostMemory();
    const round = async (name: string, projections: typeof PROJECTIONS): Promise<Round> => {
      const raw = await timed(() => readAndParse(eventStore, upTo));
      const fresh = await openEmbedded({ dataDir: `${directory}/fresh-${name}` });
      const onProgress = () => memory.look();
      const { readModels } = fresh;
      const ours = await timed(() => replay({ projections, eventStore, readModels, clock, upTo, onProgress }));
      await fresh.close();
      return { ours: ours.seconds, raw: raw.seconds };
    };
    const [lifecycle] = PROJECTIONS;
    const { cold, median } = await inTurns((name) => round(name, [lifecycle!]));
    const one = rebuilt(lifecycle!.name, events, median);
    const all = rebuilt(`all ${PROJECTIONS.length} read models`, events, await round('all', PROJECTIONS));
    await world.close();
    const note = `first round ${shareOf(cold).toFixed(2)}`;
    return [{ ...one, note }, all, memory.result(`memory while rebuilding ${count(events)} events`)];
  });
}

const rebuilt = (what: string, events: number, round: Round): Result => ({
  measure: `rebuild of ${what}, ${count(events)} events`,
  ...besideRaw(events, round, 0.3),
  rawIs: 'reading the log and JSON.parse',
});

/** The most that this process held at a time, in bytes. */
class MostMemory {
  #resident = 0;
  #own = 0;

  look(): void {
    this.#resident = Math.max(this.#resident, process.memoryUsage.rss());
    this.#own = Math.max(this.#own, ownMemory());
  }

  result(measure: string): Result {
    const mebibytes = this.#resident / 2 ** 20;
    return {
      measure,
      unit: 'MiB resident',
      value: mebibytes,
      bar: '≤ 512 MiB',
      met: mebibytes <= 512,
      ...(this.#own > 0 && {
        note: `${Math.round(this.#own / 2 ** 20)} MiB its own, the others pages of files, which the kernel may take back`,
      }),
    };
  }
}

/** Resident bytes that are no pages of files; 0 where the kernel does not tell them apart. */
function ownMemory(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

export async function readAndParse(store: EventStore, upTo: Position): Promise<number> {
  let position = 0n;
  let parsed = 0;
  while (position < upTo) {
    const page = await store.readAll(position, 5000);
    for (const { body } of page) parsed += Object.keys(JSON.parse(Buffer.from(body).toString('utf8')) as object).length;
    position = page.at(-1)!.position;
  }
  return parsed;
}

export const count = (n: number): string => n.toLocaleString('en-US');
