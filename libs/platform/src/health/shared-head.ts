import type { Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';

const asked = new WeakMap<EventStore, Promise<Position>>();

/**
 * The head of the log, for the gauges of one scrape, which are all read at the same time: one question answers them all.
 * Errors: StorageUnavailable.
 */
export function sharedHead(eventStore: EventStore): Promise<Position> {
  let head = asked.get(eventStore);
  if (!head) {
    head = eventStore.head().finally(() => asked.delete(eventStore));
    asked.set(eventStore, head);
  }
  return head;
}
