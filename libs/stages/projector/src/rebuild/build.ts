import type { ActiveModel, EncodedRecord, Position } from '@annals/contracts';
import type { EventBus, EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { ProjectionEngine } from '../engine.js';
import { type AnyProjection, asVersion, carefully } from '@annals/read-models';

export interface BuildOptions {
  readonly projection: AnyProjection;
  /** The version to build; another than `live`. */
  readonly version: number;
  /** What it is built beside, and whose insights it must not tell again. */
  readonly live: ActiveModel;
  readonly eventStore: EventStore;
  readonly eventBus: Pick<EventBus, 'partitions' | 'partitionOf'>;
  readonly readModels: ReadModelStore;
  readonly clock: WallClock;
  /** Ends it after the page in hand; another build goes on from there. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  /** Everything up to here is folded. */
  readonly position: Position;
  readonly head: Position;
  /** Folded by this run. */
  readonly records: number;
}

/** After every record: a build tells nothing. */
export const NEVER: Position = 2n ** 63n - 1n;

const PAGE = 5000;
/** Nobody reads what is being built, but a build that is broken off should not lose much. */
const MOST_UNCOMMITTED = { records: 50_000, milliseconds: 10_000 };

/**
 * Folds the log into another version of a read model, straight from the event store, until nothing more is there
 * or it is told to stop. Tells no insight. Goes on where an earlier build stopped. Gives how far it came.
 */
export function build(options: BuildOptions): Promise<BuildProgress> {
  return carefully((carefulUpTo) => buildOn({ ...options, carefulUpTo }));
}

async function buildOn(options: BuildOptions & { readonly carefulUpTo: Position }): Promise<BuildProgress> {
  const { eventStore, signal, onProgress } = options;
  const engines = await enginesOf(options);
  let position = engines.reduce((least, engine) => (engine.position < least ? engine.position : least), NEVER);
  let progress: BuildProgress = { position, head: await eventStore.head(), records: 0 };
  while (!signal.aborted) {
    const records = await eventStore.readAll(position, PAGE);
    if (records.length === 0) break;
    position = records.at(-1)!.position;
    const head = await eventStore.head();
    await foldPage(options, engines, records, position < head);
    progress = { position, head, records: progress.records + records.length };
    onProgress?.(progress);
  }
  return { ...progress, position };
}

async function enginesOf(options: BuildOptions & { readonly carefulUpTo: Position }): Promise<ProjectionEngine[]> {
  const { projection, version, live } = options;
  const partitions = Array.from({ length: await options.eventBus.partitions() }, (_, partition) => partition);
  const engines = partitions.map(
    (partition) =>
      new ProjectionEngine({
        ...options,
        projections: [asVersion(projection, version)],
        partition,
        silentUpTo: NEVER,
        told: { [projection.name]: toldBefore(live, NEVER) },
        // The live version has put them aside already.
        deadLetters: undefined,
        mostUncommitted: MOST_UNCOMMITTED,
      }),
  );
  for (const engine of engines) await engine.open();
  return engines;
}

/** What was told by `live` and its predecessors, `live` itself up to a position. */
export const toldBefore = (live: ActiveModel, upTo: Position): ActiveModel['told'] => [
  ...live.told,
  { version: live.version, upTo: upTo.toString() },
];

async function foldPage(
  { eventBus }: BuildOptions,
  engines: readonly ProjectionEngine[],
  records: readonly EncodedRecord[],
  moreWaits: boolean,
): Promise<void> {
  const upTo = records.at(-1)!.position;
  const parts = records.map((record) => eventBus.partitionOf(record, engines.length));
  for (const [partition, engine] of engines.entries()) {
    const own = records.filter((_, i) => parts[i] === partition || parts[i] === 'every');
    await engine.process({ records: own, upTo }, moreWaits);
  }
}
