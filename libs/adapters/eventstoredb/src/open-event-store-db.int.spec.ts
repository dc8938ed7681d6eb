import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START, type StreamId } from '@annals/contracts';
import { StorageUnavailable } from '@annals/ports';
import { openEventStoreDb } from './index.js';
import { event, openRig, streamOf, until, type Rig } from './testing/rig.js';

const NEVER = new AbortController().signal;

describe('the EventStoreDB adapter', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  test('tells whether the server answers, and which it is', async () => {
    const { health } = rig.open();
    expect(await health()).toEqual({ isReachable: true, version: '0.0.0-simulator' });
    rig.simulator.faults.reads.shut();
    expect(await health()).toEqual({ isReachable: false, reason: expect.stringContaining('no answer') });
    rig.simulator.stop();
    expect(await health()).toEqual({ isReachable: false, reason: expect.stringContaining('UNAVAILABLE') });
    await rig.simulator.resume();
    rig.simulator.faults.heal();
    expect(await health()).toMatchObject({ isReachable: true });
  });

  test('stores what was accepted before it closes, wakes who waits, and refuses more', async () => {
    const { eventStore, close } = rig.open();
    const appends = Array.from({ length: 50 }, (_, i) => eventStore.append(streamOf('a'), 'any', [event(`${i}`)]));
    const waiting = eventStore.waitForMore(2n ** 60n, NEVER);
    await Promise.all([close(), close()]);
    await Promise.all([...appends, waiting]);
    expect(rig.simulator.appended).toHaveLength(50);
    await expect(eventStore.append(streamOf('a'), 'any', [event('late')])).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(eventStore.readAll(START, 1)).rejects.toBeInstanceOf(StorageUnavailable);
    await eventStore.waitForMore(2n ** 60n, NEVER);
    await until(() => rig.simulator.openSubscriptions === 0);
  });

  test('closes in time though the server says nothing', async () => {
    const { eventStore, close } = rig.open({ deadlineMs: 100, tries: 2 });
    rig.simulator.faults.reads.shut();
    const reading = eventStore.readAll(START, 1);
    const waiting = eventStore.waitForMore(START, NEVER);
    await Promise.all([close(), waiting, expect(reading).rejects.toBeInstanceOf(StorageUnavailable)]);
  });

  test('refuses what cannot be stored before it is sent', async () => {
    const { eventStore } = rig.open();
    for (const [stream, expected, events] of [
      ['a', 'any', []],
      ['a', 'any', [event('1'), event('1')]],
      ['a', 'any', [event('')]],
      ['a', -1, [event('1')]],
      ['a', 'any', [{ ...event('1'), type: '$metadata' }]],
      ['$settings', 'any', [event('1')]],
      ['', 'any', [event('1')]],
    ] as const) {
      await expect(eventStore.append(stream as StreamId, expected, events)).rejects.toBeInstanceOf(RangeError);
    }
    expect(rig.simulator.counts.appends).toBe(0);
  });

  test('keeps the password out of its errors', async () => {
    const { connectionString } = rig.simulator;
    rig.simulator.stop();
    const withPassword = connectionString.replace('esdb://', 'esdb://ops:s3cret@');
    const { eventStore, health, close } = openEventStoreDb({ connectionString: withPassword, tries: 2 });
    const error: unknown = await eventStore.append(streamOf('a'), 'any', [event('1')]).catch((failure) => failure);
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(inspect([error, await health()], { depth: 9, showHidden: true })).not.toMatch(/s3cret|ops/);
    await close();
  });
});
