import { counter, gauge, histogram, sharedHead, spanOf } from '@annals/platform';
import type { RecordedEvent } from '@annals/contracts';
import type { DeadLetters, EventStore, WallClock } from '@annals/ports';
import type { Projector } from './session.js';

const records = counter({
  name: 'annals_projector_records_total',
  help: 'Records folded',
  labels: ['group'],
});
const batches = histogram({
  name: 'annals_projector_batch_records',
  help: 'Records of a delivery',
  labels: ['group'],
  buckets: [1, 10, 50, 100, 500, 1000, 2500, 5000],
});

const letters = counter({
  name: 'annals_projector_dead_letters_total',
  help: 'Records that could not be folded, and were put aside',
  labels: ['group'],
});

/** Counts what is put, once it is. */
export const counted = (deadLetters: DeadLetters, group: string): DeadLetters => ({
  put: async (letter) => {
    await deadLetters.put(letter);
    letters.inc({ group });
  },
});

/** What a delivery was, and, for each fact of a recorded trace, from when it was stored until it was visible. */
export const projectorHooks = (group: string, clock: WallClock) => ({
  onBatch: (batch: { readonly records: number }): void => {
    records.inc({ group }, batch.records);
    batches.observe({ group }, batch.records);
  },
  onVisible: (events: readonly RecordedEvent[]): void => {
    const to = clock.now();
    for (const { traceparent, recordedAt, event, position } of events) {
      const attributes = { 'annals.event': event.type, 'annals.position': position.toString() };
      spanOf(traceparent, `fold ${group}`, { from: recordedAt, to, ...attributes });
    }
  },
});

/** How far behind each partition is, asked when it is scraped: a projector that stands still is seen too. */
export function measureLag(projector: Projector, eventStore: EventStore, clock: WallClock): void {
  const { group } = projector;
  gauge({
    name: 'annals_projector_lag_positions',
    help: 'Positions of the log that are not folded; on the embedded log each is a record',
    labels: ['group', 'partition'],
  }).collectFor(async (set) => {
    const head = await sharedHead(eventStore);
    for (const { partition, position } of projector.partitions)
      set({ group, partition }, Number(head > position ? head - position : 0n));
  });
  gauge({
    name: 'annals_projector_lag_seconds',
    help: 'Age of the newest folded record where more waits; 0 where all is folded',
    labels: ['group', 'partition'],
  }).collectFor(async (set) => {
    const head = await sharedHead(eventStore);
    for (const { partition, position, recordedAt } of projector.partitions) {
      const isBehind = position < head && recordedAt !== null;
      set({ group, partition }, isBehind ? Math.max(0, clock.now() - recordedAt) / 1000 : 0);
    }
  });
  gauge({
    name: 'annals_projector_parked_customers',
    help: 'Customers whose facts wait because one of them could not be folded',
    labels: ['group'],
  }).collectFor(async (set) => set({ group }, projector.parked));
}
