import type { RecordedEvent } from '@annals/contracts';
import type { FoldLimit } from '@annals/read-models';
import type { Lane } from './lane.js';
import { heldKey } from './lane-memory.js';
import type { Rest } from './lane-options.js';

/** So many folds share a limit of their time: a limit costs as much as hundreds of them. */
const FOLDS_TOGETHER = 1000;

type Reading = Promise<Rest | void>;

/**
 * Folds events in all lanes. Lanes know nothing of each other, nor do customers: each event of one is folded in the order
 * of the log, but where something must be read for it first, the others go on, up to what concerns all of them. So
 * what many late facts need is read at a time and folded under one limit.
 * Failure: rejects when all that was begun has ended; what is in memory is torn then.
 */
export async function applyEvents(
  lanes: readonly Lane[],
  limit: FoldLimit,
  events: readonly RecordedEvent[],
): Promise<void> {
  const together = Math.max(1, Math.floor(FOLDS_TOGETHER / lanes.length));
  for (let next = 0; next < events.length;) {
    const first = next++;
    if (events[first]!.customerId === undefined) {
      await ended(lanes.map(async (lane) => lane.apply(events[first]!)));
      continue;
    }
    while (next < events.length && next - first < together && events[next]!.customerId !== undefined) next++;
    await applyGroup(lanes, limit, events.slice(first, next));
  }
}

/** Events of customers. */
async function applyGroup(lanes: readonly Lane[], limit: FoldLimit, group: readonly RecordedEvent[]): Promise<void> {
  let waiting = group;
  let rests: readonly Rest[] = [];
  while (waiting.length > 0 || rests.length > 0) {
    const readings: Reading[] = [];
    const behind: RecordedEvent[] = [];
    const folds = rests.reduce((sum, rest) => sum + rest.folds, waiting.length * lanes.length);
    const [left, now] = [rests, waiting];
    try {
      limit.many(() => {
        for (const { run } of left) run();
        applyEach(lanes, now, readings, behind);
      }, folds);
    } catch (error) {
      await Promise.allSettled(readings);
      throw error;
    }
    rests = (await ended(readings)).filter((rest) => rest !== undefined);
    waiting = behind;
  }
}

/** Gives, in `behind`, the events of customers of whom something must be read first. */
function applyEach(
  lanes: readonly Lane[],
  events: readonly RecordedEvent[],
  readings: Reading[],
  behind: RecordedEvent[],
): void {
  const read = new Set<string>();
  for (const event of events) {
    // Mostly nothing is read, and no key need be made.
    if (read.size > 0 && read.has(heldKey(event.tenant, event.customerId!))) {
      behind.push(event);
      continue;
    }
    for (const lane of lanes) {
      const reading = lane.apply(event);
      if (!reading) continue;
      readings.push(reading);
      read.add(heldKey(event.tenant, event.customerId!));
    }
  }
}

/** What all of them give. Where one fails none goes on behind the back of whoever begins anew. */
async function ended<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
