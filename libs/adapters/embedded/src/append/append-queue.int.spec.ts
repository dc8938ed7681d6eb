import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { StreamId } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import type { Subject } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

const EACH = 20;
const streamOf = (writer: number) => `customer-default-${writer}` as StreamId;
const eventOf = (writer: number, nth: number) => ({
  id: `${writer}-${nth}`,
  type: 'purchase.recorded.v1',
  body: Buffer.from('{}'),
});

let subject: Subject<EventStore>;
beforeEach(async () => {
  subject = await openScratch(({ eventStore }) => eventStore);
});
afterEach(() => subject.close());

/** Each event waits for the one before it, and is there to be read when its append is answered. */
async function write(store: EventStore, writer: number): Promise<bigint[]> {
  const positions: bigint[] = [];
  for (let nth = 0; nth < EACH; nth++) {
    const event = eventOf(writer, nth);
    const { position } = await store.append(streamOf(writer), nth === 0 ? 'no-stream' : nth - 1, [event]);
    expect(await store.readLast(streamOf(writer))).toMatchObject({ id: event.id, position });
    positions.push(position);
  }
  return positions;
}

test.each([1, 16, 17, 64])('%i writers who wait for their answers fill the log without a hole', async (writers) => {
  const positions = await Promise.all(Array.from({ length: writers }, (_, writer) => write(subject.port, writer)));
  const sorted = positions.flat().sort((a, b) => Number(a - b));
  expect(sorted).toEqual(sorted.map((_, i) => BigInt(i + 1)));
  expect(await subject.port.head()).toBe(BigInt(writers * EACH));
});

test('closing waits for all that was accepted, however many groups it takes', async () => {
  const appends = Array.from({ length: 100 }, (_, writer) =>
    subject.port.append(streamOf(writer), 'no-stream', [eventOf(writer, 0)]),
  );
  await subject.reopen();
  const answers = await Promise.all(appends);
  expect(answers.map(({ position }) => position)).toEqual(answers.map((_, i) => BigInt(i + 1)));
});
