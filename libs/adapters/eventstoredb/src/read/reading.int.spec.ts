import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START } from '@annals/contracts';
import { StorageUnavailable } from '@annals/ports';
import { event, openRig, streamOf, until, type Rig } from '../testing/rig.js';

describe('reading the log', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  test('goes past the server’s own events, which lie between the records', async () => {
    const { eventStore } = rig.open();
    for (let i = 0; i < 40; i++) await eventStore.append(streamOf(`${i % 3}`), 'any', [event(`${i}`)]);
    expect(rig.simulator.everything.length).toBeGreaterThan(80);
    for (const limit of [1, 7, 40, 1_000]) {
      const found: string[] = [];
      let after = START;
      for (let page = await eventStore.readAll(after, limit); page.length > 0;) {
        expect(page.length).toBeLessThanOrEqual(limit);
        found.push(...page.map(({ id }) => id));
        after = page.at(-1)!.position;
        page = await eventStore.readAll(after, limit);
      }
      expect(found).toEqual(Array.from({ length: 40 }, (_, i) => `${i}`));
    }
  });

  test('gives each event of an append a position of its own, that can be read from', async () => {
    const { eventStore } = rig.open();
    const ids = ['1', '2', '3', '4'];
    await eventStore.append(
      streamOf('a'),
      'any',
      ids.map((id) => event(id)),
    );
    const records = await eventStore.readAll(START, 10);
    expect(records.map(({ position }) => position)).toEqual(
      (await eventStore.readStream(streamOf('a'))).map(({ position }) => position),
    );
    for (const [i, { position }] of records.entries()) {
      const rest = await eventStore.readAll(position, 10);
      expect(rest.map(({ id }) => id)).toEqual(ids.slice(i + 1));
    }
  });

  test('finds the newest record behind many events of the server', async () => {
    const { eventStore } = rig.open();
    const { position } = await eventStore.append(streamOf('a'), 'any', [event('1')]);
    rig.simulator.addSystemEvents(500);
    expect(await eventStore.head()).toBe(position);
    expect(await eventStore.readAll(position, 10)).toEqual([]);
    rig.simulator.addSystemEvents(500);
    const next = await eventStore.append(streamOf('a'), 'any', [event('2')]);
    expect(await eventStore.readAll(position, 10)).toMatchObject([{ id: '2', position: next.position }]);
    expect(await eventStore.head()).toBe(next.position);
  });

  test('is tried again when the server falls silent, and given up in time', async () => {
    const { eventStore } = rig.open({ deadlineMs: 300, tries: 2 });
    await eventStore.append(streamOf('a'), 'any', [event('1')]);
    rig.simulator.faults.reads.shut();
    await expect(eventStore.readAll(START, 10)).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(eventStore.readStream(streamOf('a'))).rejects.toBeInstanceOf(StorageUnavailable);
    const patient = rig.open({ tries: 20 }).eventStore.head();
    const { reads } = rig.simulator.counts;
    await until(() => rig.simulator.counts.reads > reads);
    rig.simulator.faults.reads.open();
    expect(await patient).toBe(await eventStore.head());
  });

  test('goes on after the server was restarted', async () => {
    const { eventStore } = rig.open();
    await eventStore.append(streamOf('a'), 'any', [event('1')]);
    await rig.simulator.restart();
    expect(await eventStore.readAll(START, 10)).toMatchObject([{ id: '1' }]);
    await rig.simulator.restart();
    expect(await eventStore.append(streamOf('a'), 0, [event('2')])).toMatchObject({ revision: 1 });
  });
});
