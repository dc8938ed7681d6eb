import { openEmbedded } from '@annals/adapter-embedded';
import type { Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { PROJECTIONS, replay } from '@annals/stage-projector';
import { madeUpFacts } from './customers.js';
import type { Result } from './result.js';
import { inScratch, timed } from './scratch.js';
import { clock, openWorld } from './world.js';

/** One read model, and all of them, from an existing log, end to end: read, decode, fold, index, store; and the memory it takes. */
export async function rebuildBench(events: number): Promise<Result[]> {
  return inScratch(async (directory) => {
    const world = await openWorld(`${directory}/live`);
    await world.import(madeUpFacts(events / 10, 10));
    const { eventStore } = world.adapters;
    const upTo = await eventStore.head();
    const raw = await timed(() => readAndParse(eventStore, upTo));
    let resident = 0;
    const rebuilt = async (what: string, projections: typeof PROJECTIONS): Promise<Result> => {
      const fresh = await openEmbedded({ dataDir: `${directory}/fresh-${projections.length}` });
      const ours = await timed(() =>
        replay({
          projections,
          eventStore,
          readModels: fresh.readModels,
          clock,
          upTo,
          onProgress: () => (resident = Math.max(resident, process.memoryUsage.rss())),
        }),
      );
      await fresh.close();
      return {
        measure: `rebuild of ${what}, ${count(events)} events`,
        unit: 'events/s',
        value: events / ours.seconds,
        raw: events / raw.seconds,
        rawIs: 'reading the log and JSON.parse',
        bar: '≥ 0.3 × raw',
        met: raw.seconds / ours.seconds >= 0.3,
      };
    };
    const [lifecycle] = PROJECTIONS;
    const models = [
      await rebuilt(lifecycle!.name, [lifecycle!]),
      await rebuilt(`all ${PROJECTIONS.length} read models`, PROJECTIONS),
    ];
    await world.close();
    const mebibytes = resident / 2 ** 20;
    return [
      ...models,
      {
        measure: `memory while rebuilding ${count(events)} events`,
        unit: 'MiB resident',
        value: mebibytes,
        bar: '≤ 512 MiB',
        met: mebibytes <= 512,
      },
    ];
  });
}

async function readAndParse(store: EventStore, upTo: Position): Promise<number> {
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
