import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { StreamId } from '@annals/contracts';
import { VersionConflict, type EventStore } from '@annals/ports';
import type { Subject } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

const event = (id: string) => ({ id, type: 'purchase.recorded.v1', body: Buffer.from('{}') });
const [one, other] = ['customer-default-1', 'customer-default-2'] as StreamId[];

let subject: Subject<EventStore>;
beforeEach(async () => {
  subject = await openScratch(({ eventStore }) => eventStore);
});
afterEach(() => subject.close());

test('event ids that are stored in another stream are a conflict', async () => {
  await subject.port.append(one!, 'no-stream', [event('a'), event('b')]);
  const refused = subject.port.append(other!, 'no-stream', [event('a'), event('b')]);
  await expect(refused).rejects.toBeInstanceOf(VersionConflict);
  expect(await subject.port.readStream(other!)).toEqual([]);
});
