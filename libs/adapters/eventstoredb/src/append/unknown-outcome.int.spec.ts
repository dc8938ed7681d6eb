import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StorageUnavailable } from '@annals/ports';
import { event, openRig, streamOf, type Rig } from '../testing/rig.js';

const STREAM = streamOf('a');

describe('an append whose outcome the server does not tell', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  const stored = () => rig.simulator.appended.map(({ stream, revision }) => `${revision}@${stream}`);

  test.each([
    ['lose-connection', 1],
    ['lose-connection', 3],
    ['never-reply', 2],
    ['refuse', 3],
  ] as const)('is sent again until it is known, and has one effect: %s, %i times', async (fault, times) => {
    const { eventStore } = rig.open();
    rig.simulator.faults.onAppend(fault, times);
    const appended = await eventStore.append(STREAM, 'any', [event('1'), event('2')]);
    expect(appended).toMatchObject({ revision: 1, duplicate: false });
    expect(appended.position).toBe(await eventStore.head());
    expect(rig.simulator.counts.appends).toBe(times + 1);
    expect(stored()).toEqual([`0@${STREAM}`, `1@${STREAM}`]);
  });

  test.each([
    ['refuse', false],
    ['never-reply', true],
  ] as const)('is given up after so many tries (%s), and the same ids tell later', async (fault, wasStored) => {
    const { eventStore } = rig.open({ tries: 3, deadlineMs: 300 });
    rig.simulator.faults.onAppend(fault, 3);
    await expect(eventStore.append(STREAM, 'no-stream', [event('1')])).rejects.toBeInstanceOf(StorageUnavailable);
    expect(rig.simulator.counts.appends).toBe(3);
    expect(await eventStore.append(STREAM, 'no-stream', [event('1')])).toMatchObject({
      revision: 0,
      duplicate: wasStored,
    });
    expect(stored()).toEqual([`0@${STREAM}`]);
  });

  test('does not disturb appends to other streams', async () => {
    const { eventStore } = rig.open();
    rig.simulator.faults.onAppend('never-reply');
    const slow = eventStore.append(STREAM, 'any', [event('1')]);
    const others = ['b', 'c', 'd'].map((name) => eventStore.append(streamOf(name), 'any', [event(name)]));
    for (const { duplicate } of await Promise.all([slow, ...others])) expect(duplicate).toBe(false);
    expect(stored()).toHaveLength(4);
  });

  test('is none where the events are larger than the server takes', async () => {
    const { eventStore } = rig.open();
    const large = event('1', 'x'.repeat(1_100_000));
    await expect(eventStore.append(STREAM, 'any', [large])).rejects.toBeInstanceOf(RangeError);
    expect(rig.simulator.counts.appends).toBe(1);
  });

  test('keeps nobody waiting beyond its time, however many wait for the stream', async () => {
    const { eventStore } = rig.open({ giveUpMs: 300, deadlineMs: 100, tries: 2 });
    rig.simulator.faults.onAppend('never-reply', 1_000);
    const began = performance.now();
    const appends = Array.from({ length: 50 }, (_, i) => eventStore.append(STREAM, 'any', [event(`${i}`)]));
    for (const { status } of await Promise.allSettled(appends)) expect(status).toBe('rejected');
    // 50 appends of 2 tries would take 10 s one after the other.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
