import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { VersionConflict } from '@annals/ports';
import { event, openRig, streamOf, type Rig } from '../testing/rig.js';

const STREAM = streamOf('a');

describe('two processes on one server', () => {
  let rig: Rig;
  beforeEach(async () => {
    // The server forgets the ids of appends without an expected revision at once: its own repeats are worth nothing.
    rig = await openRig({ recentIds: 1 });
  });
  afterEach(() => rig.close());

  test('with the same facts store them once, and one of them learns that it was the other', async () => {
    const stores = [rig.open().eventStore, rig.open().eventStore];
    for (let round = 0; round < 20; round++) {
      const events = [event(`${round}-1`), event(`${round}-2`)];
      const answers = await Promise.all(stores.map((store) => store.append(STREAM, 'any', events)));
      expect(answers.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
      expect(answers[0]!.position).toBe(answers[1]!.position);
    }
    expect(rig.simulator.appended).toHaveLength(40);
  });

  test('see what the other has stored before they decide', async () => {
    const [one, other] = [rig.open().eventStore, rig.open().eventStore];
    await one.append(STREAM, 'no-stream', [event('1')]);
    await other.append(STREAM, 0, [event('2'), event('3')]);
    await expect(one.append(STREAM, 0, [event('4')])).rejects.toMatchObject({ actual: 2 });
    expect(await one.append(STREAM, 0, [event('2'), event('3')])).toMatchObject({ revision: 2, duplicate: true });
    await expect(one.append(STREAM, 'any', [event('3'), event('4')])).rejects.toBeInstanceOf(VersionConflict);
    expect(await one.append(STREAM, 'any', [event('4')])).toMatchObject({ revision: 3, duplicate: false });
  });

  test('recognise facts however long ago they were stored', async () => {
    const { eventStore } = rig.open();
    for (let i = 0; i < 30; i++) await eventStore.append(STREAM, 'any', [event(`${i}`)]);
    await rig.simulator.restart();
    expect(await rig.open().eventStore.append(STREAM, 'any', [event('3')])).toMatchObject({
      revision: 3,
      duplicate: true,
    });
  });

  test('need no read where they know the stream', async () => {
    const { eventStore } = rig.open();
    await eventStore.readStream(STREAM);
    const { reads } = rig.simulator.counts;
    for (let i = 0; i < 10; i++) await eventStore.append(STREAM, i === 0 ? 'no-stream' : i - 1, [event(`${i}`)]);
    expect(rig.simulator.counts).toMatchObject({ reads, appends: 10 });
  });
});
