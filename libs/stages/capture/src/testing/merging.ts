import { customerStream, personFacts, type EncodedEvent, type StreamId } from '@annals/contracts';
import type { Rejection, Result } from '@annals/kernel';
import { StorageUnavailable, type EventStore } from '@annals/ports';
import { readOwn } from '../history/customer-history.js';
import type { MergeDone } from '../merge/merges.js';
import { ASKER, purchase, request, type Desk, type Process } from './desk.js';

/** What one process is asked about who is one person. */
export const mergingBy = (shop: Process) => ({
  buy: (customerId: string, orderId: string, amount = 100) =>
    shop.capture.capture(request(purchase(orderId, amount), { customerId })),
  merge: (survivorId: string, absorbedId: string, more: object = {}) =>
    shop.merges.merge({ ...ASKER, survivorId, absorbedId, leavesOutConflicts: false, ...more }),
  undo: (survivorId: string, mergeId: string, key?: string) =>
    shop.merges.undo({ ...ASKER, survivorId, mergeId, ...(key !== undefined && { key }) }),
});

export const done = (result: Result<MergeDone, Rejection>): MergeDone => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Types of the events of a customer's stream. */
export const typesOf = async (desk: Desk, customerId: string) =>
  (await desk.events(customerStream('default', customerId))).map(({ event }) => event.type);

/** The orders of all facts that count for the person. */
export const ordersOf = async (desk: Desk, customerId: string) =>
  (await personFacts(readOwn(desk.adapters.eventStore, 'default'), customerId))
    .map(({ event }) => (event.data as { orderId?: string }).orderId)
    .sort();

/** The log of a process that ends after so many appends more. */
export function endingAfter(appends: number, eventStore: EventStore): EventStore {
  let left = appends;
  const append = (stream: StreamId, expected: number | 'no-stream' | 'any', events: readonly EncodedEvent[]) => {
    if (left-- <= 0) return Promise.reject(new StorageUnavailable('no more'));
    return eventStore.append(stream, expected, events);
  };
  return Object.assign(Object.create(eventStore) as EventStore, {
    append,
    readStream: eventStore.readStream.bind(eventStore),
    readLast: eventStore.readLast.bind(eventStore),
  });
}
