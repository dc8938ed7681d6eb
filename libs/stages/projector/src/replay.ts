import type { Position } from '@annals/contracts';
import type { EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { ProjectionEngine } from './engine.js';
import { type AnyProjection, carefully } from '@annals/read-models';

export interface ReplayOptions {
  readonly projections: readonly AnyProjection[];
  readonly eventStore: EventStore;
  /** Where the documents go: beside the live ones, never over them. */
  readonly readModels: ReadModelStore;
  readonly clock: WallClock;
  readonly upTo: Position;
  readonly onProgress?: (position: Position, records: number) => void;
}

const PAGE = 5000;
/** Nobody reads what is being built, so documents are written as seldom as memory allows. */
const MOST_UNCOMMITTED = { records: 50_000, milliseconds: Infinity };

/**
 * Folds the whole log up to a position from nothing, straight from the event store and without telling
 * insights again. What it gives must equal what was folded live. It goes on where an earlier, interrupted
 * replay into the same store stopped.
 */
export function replay(options: ReplayOptions): Promise<number> {
  return carefully((carefulUpTo) => replayOn({ ...options, carefulUpTo }));
}

async function replayOn(options: ReplayOptions & { readonly carefulUpTo: Position }): Promise<number> {
  const engine = new ProjectionEngine({
    ...options,
    partition: 0,
    silentUpTo: options.upTo,
    mostUncommitted: MOST_UNCOMMITTED,
  });
  let position = await engine.open();
  let folded = 0;
  while (position < options.upTo) {
    const page = await options.eventStore.readAll(position, PAGE);
    const records = page.filter((record) => record.position <= options.upTo);
    if (records.length === 0) break;
    position = records.at(-1)!.position;
    await engine.process({ records, upTo: position }, position < options.upTo);
    folded += records.length;
    options.onProgress?.(position, folded);
  }
  return folded;
}
