import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { reportFault } from '@annals/testing';
import { START } from '@annals/contracts';
import { event, openRig, streamOf, type Rig } from '../testing/rig.js';

const APPENDS = 300;
const STREAMS = 12;
const FAULTS = ['lose-connection', 'refuse', 'never-reply'] as const;
const SEED = 20_240_229;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

/** Numerical Recipes' linear congruential generator: the same faults at the same appends, run after run. */
function* randoms(seed: number): Generator<number> {
  for (let state = seed; ;) yield (state = (1_664_525 * state + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

test('whatever breaks, every append that is acknowledged is stored once', async () => {
  const { eventStore } = rig.open({ deadlineMs: 150, tries: 20 });
  const random = randoms(SEED);
  const next = () => random.next().value as number;
  const ids = Array.from({ length: APPENDS }, (_, i) => `fact-${i}`);
  let faults = 0;
  await Promise.all(
    ids.map(async (id, i) => {
      if (next() < 0.15) {
        faults++;
        rig.simulator.faults.onAppend(FAULTS[Math.floor(next() * FAULTS.length)]!);
      }
      await eventStore.append(streamOf(`${i % STREAMS}`), 'any', [event(id)]);
    }),
  );
  const read = (await eventStore.readAll(START, 2 * APPENDS)).map(({ id }) => id);
  const lost = ids.filter((id) => !read.includes(id)).length;
  const doubled = read.length - new Set(read).size;
  reportFault({
    id: 'P3',
    what: 'EventStoreDB (simulator): replies lost, late, connections dropped',
    n: `${APPENDS} appends`,
    faults,
    lost,
    duplicated: doubled,
    seed: SEED,
  });
  expect({ lost, doubled, stored: read.length }).toEqual({ lost: 0, doubled: 0, stored: APPENDS });
});
