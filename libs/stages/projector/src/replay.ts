import type { EncodedRecord, Position } from '@annals/contracts';
import type { EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { ProjectionEngine } from './engine.js';
import { type AnyProjection, carefully } from '@annals/read-models';
import { sliceOf, slicesOf } from './slices.js';

export interface ReplayOptions {
  readonly projections: readonly AnyProjection[];
  readonly eventStore: EventStore;
  /** Where the documents go: beside the live ones, never over them. */
  readonly readModels: ReadModelStore;
  readonly clock: WallClock;
  readonly upTo: Position;
  /** Told how far it is, as a position on the way to `upTo`, and how many records are folded. */
  readonly onProgress?: (position: Position, records: number) => void;
}

type Careful = ReplayOptions & { readonly carefulUpTo: Position };

/** Few enough that what a page changes in many read models fits well into memory. */
const PAGE = 1000;
/** Nobody reads what is being built, so documents are written as seldom as memory allows. */
const MOST_UNCOMMITTED = { records: Infinity, milliseconds: Infinity };

/**
 * Folds the whole log up to a position from nothing, straight from the event store and without telling
 * insights again. What it gives must equal what was folded live. It goes on where an earlier, interrupted
 * replay into the same store stopped.
 */
export function replay(options: ReplayOptions): Promise<number> {
  return carefully((carefulUpTo) => replayOn({ ...options, carefulUpTo }));
}

async function replayOn(options: Careful): Promise<number> {
  const slices = await slicesOf(options.readModels, options.projections, options.upTo);
  let folded = 0;
  for (let slice = 0; slice < slices; slice++) folded += await replaySlice(options, { slice, slices }, folded);
  return folded;
}

/** Gives how many records are this slice's, those of whole tenants counted with the first. */
async function replaySlice(
  options: Careful,
  { slice, slices }: { readonly slice: number; readonly slices: number },
  before: number,
): Promise<number> {
  const { eventStore, upTo, onProgress } = options;
  const engine = new ProjectionEngine({
    ...options,
    partition: slice,
    silentUpTo: upTo,
    mostUncommitted: MOST_UNCOMMITTED,
  });
  let position = await engine.open();
  let own: EncodedRecord[] = [];
  let folded = 0;
  while (position < upTo) {
    const page = (await eventStore.readAll(position, PAGE)).filter((record) => record.position <= upTo);
    if (page.length === 0) break;
    position = page.at(-1)!.position;
    const parts = page.map((record) => sliceOf(record, slices));
    own.push(...page.filter((_, i) => parts[i] === slice || parts[i] === 'every'));
    folded += parts.filter((part) => part === slice || (part === 'every' && slice === 0)).length;
    if (own.length < PAGE && position < upTo) continue;
    await engine.process({ records: own, upTo: position }, position < upTo);
    own = [];
    onProgress?.((BigInt(slice) * upTo + position) / BigInt(slices), before + folded);
  }
  return folded;
}
