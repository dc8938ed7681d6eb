import { DEFAULT_TENANT } from '@annals/contracts';
import { verifyTenant } from '@annals/stage-audit';
import { PROJECTIONS } from '@annals/stage-projector';
import { madeUpFacts } from './customers.js';
import { count, readAndParse } from './rebuild.bench.js';
import type { Result } from './result.js';
import { inScratch, timed } from './scratch.js';
import { openWorld } from './world.js';

/** All read models and insights against a replay of the log, and the memory it takes. */
export async function verifyBench(events: number): Promise<Result[]> {
  return inScratch(async (directory) => {
    const world = await openWorld(`${directory}/live`);
    await world.import(madeUpFacts(events / 10, 10));
    world.start();
    await world.folded();
    const { eventStore, readModels } = world.adapters;
    const upTo = await eventStore.head();
    const raw = await timed(() => readAndParse(eventStore, upTo));
    let resident = 0;
    const ours = await timed(() =>
      verifyTenant({
        ...{ eventStore, readModels, tenant: DEFAULT_TENANT, signal: new AbortController().signal },
        onProgress: () => (resident = Math.max(resident, process.memoryUsage.rss())),
      }),
    );
    await world.close();
    const { records, equal, insights } = ours.value;
    if (!equal) throw new Error('what is measured is not equal');
    const mebibytes = resident / 2 ** 20;
    return [
      {
        measure: `verification of ${PROJECTIONS.length} read models and ${count(insights.recorded)} insights`,
        unit: 'records/s',
        value: records / ours.seconds,
        raw: Number(upTo) / raw.seconds,
        rawIs: 'reading the log and JSON.parse',
      },
      {
        measure: `memory while verifying ${count(records)} records`,
        unit: 'MiB resident',
        value: mebibytes,
        bar: '≤ 512 MiB',
        met: mebibytes <= 512,
      },
    ];
  });
}
