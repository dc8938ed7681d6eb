import { setImmediate } from 'node:timers/promises';
import { DEFAULT_TENANT } from '@annals/contracts';
import { CustomerList, CustomerReader, ReadSide } from '@annals/stage-query';
import { madeUpFacts } from './customers.js';
import { count } from './rebuild.bench.js';
import type { Result } from './result.js';
import { inScratch, quantile, timed } from './scratch.js';
import { asker, openWorld, type World } from './world.js';

const SAMPLES = 500;
/** Reads of each kind before the measured ones, which are of a service that has run for a while. */
const WARM_UP = 200;

/** Latency from the acknowledged append to the read model, and of the queries, among so many customers. */
export async function readsBench(customers: number): Promise<Result[]> {
  return inScratch(async (directory) => {
    const world = await openWorld(directory);
    await world.import(madeUpFacts(customers, 3));
    world.start();
    const fold = await timed(() => world.folded());
    const results = [
      {
        measure: `live fold with insights, ${count(customers)} customers`,
        unit: 'events/s',
        value: (customers * 3) / fold.seconds,
      },
      await visibleBench(world, customers),
      ...(await queryBench(world, customers)),
    ];
    await world.close();
    return results;
  });
}

async function visibleBench({ capture, adapters }: World, customers: number): Promise<Result> {
  const readSide = new ReadSide(adapters.readModels);
  const waits: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const data = { channel: 'WEB', direction: 'INBOUND', kind: 'SUPPORT' };
    const wish = {
      type: 'InteractionRecorded',
      data,
      key: `visible-${i}`,
      occurredAt: Date.UTC(2024, 0, 2) + i,
    } as const;
    const captured = await capture.capture({ ...asker, customerId: `c${(i * 7919) % customers}`, wish });
    if (!captured.ok) throw new Error(captured.error.code);
    const { position } = captured.value;
    const started = performance.now();
    if (!(await readSide.waitFor(position, 5000))) throw new Error('not visible after 5 s');
    waits.push(performance.now() - started);
  }
  const p99 = quantile(waits, 0.99);
  return {
    measure: `acknowledged → visible, ${count(customers)} customers`,
    unit: 'ms p99',
    value: p99,
    bar: '≤ 50 ms',
    met: p99 <= 50,
    note: `p50 ${quantile(waits, 0.5).toFixed(1)} ms`,
  };
}

async function queryBench({ adapters }: World, customers: number): Promise<Result[]> {
  const readSide = new ReadSide(adapters.readModels);
  const reader = new CustomerReader(readSide, adapters.eventStore, adapters.keyStore);
  const list = new CustomerList(readSide);
  const one = await latencies((i) => reader.customer360(DEFAULT_TENANT, `c${(i * 104_729) % customers}`));
  const many = await latencies(() =>
    list.page(DEFAULT_TENANT, {
      filters: { stage: 'EXPLORATION' },
      sort: { column: 'net', order: 'descending' },
      limit: 50,
    }),
  );
  return [
    {
      measure: `customer 360, ${count(customers)} customers`,
      unit: 'ms p99',
      value: quantile(one, 0.99),
      bar: '≤ 5 ms',
      met: quantile(one, 0.99) <= 5,
    },
    {
      measure: `list of 50 by stage and value, ${count(customers)} customers`,
      unit: 'ms p99',
      value: quantile(many, 0.99),
      bar: '≤ 20 ms',
      met: quantile(many, 0.99) <= 20,
    },
  ];
}

/** In milliseconds. */
async function latencies(read: (i: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < WARM_UP + SAMPLES; i++) {
    found.push((await timed(() => read(i))).seconds * 1000);
    // Requests come with turns of the event loop. Without any, what a turn lets go of is kept, and each collection copies it.
    await setImmediate();
  }
  return found.slice(WARM_UP);
}
