import { declarationOf, laterOf, START, type Position, type RecordedEvent } from '@annals/contracts';
import { ActiveModels, type StageSession } from '@annals/platform';
import type { DeadLetters, EventBus, EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { ProjectionEngine } from './engine.js';
import { type AnyProjection, FoldEndless } from '@annals/read-models';
import { liveModels, type LiveModels } from './live-models.js';

export interface ProjectorOptions {
  readonly projections: readonly AnyProjection[];
  /** What their consumers are called; absent: by their names. */
  readonly group?: string;
  readonly eventStore: EventStore;
  readonly eventBus: EventBus;
  readonly readModels: ReadModelStore;
  readonly deadLetters?: DeadLetters;
  readonly clock: WallClock;
  /** Told of each delivery that was folded. */
  readonly onBatch?: (batch: { readonly records: number; readonly upTo: Position }) => void;
  /** Told of the events of recorded traces, when what follows from them is visible. */
  readonly onVisible?: (events: readonly RecordedEvent[]) => void;
}

/** So many records a batch: enough to share a commit, few enough to be visible soon. */
const MOST_RECORDS = 5000;

/** The one word of projections that share the reading of the log. */
export const groupOf = (projections: readonly AnyProjection[]): string => projections.map(({ name }) => name).join('+');

/** What a group of projections does from its start to its end: each partition has an engine, fed from the bus. */
export class Projector {
  readonly group: string;
  #engines = new Map<number, ProjectionEngine>();

  /** Up to here a rule did not end, and each fold gets a limit of its own. */
  #carefulUpTo: Position = START;
  readonly #active: ActiveModels;

  constructor(private readonly options: ProjectorOptions) {
    this.#active = new ActiveModels(options.readModels);
    this.group = options.group ?? groupOf(options.projections);
  }

  /** Customers whose facts wait. */
  get parked(): number {
    const lanes = [...this.#engines.values()].flatMap((engine) => engine.lanes);
    return lanes.reduce((sum, lane) => sum + lane.parking.size, 0);
  }

  /** Where each partition stands that is folded here; `recordedAt` is the time of its newest record. */
  get partitions(): { readonly partition: number; readonly position: Position; readonly recordedAt: number | null }[] {
    return [...this.#engines].map(([partition, { position, recordedAt }]) => ({ partition, position, recordedAt }));
  }

  readonly session: StageSession = async (signal, progressed) => {
    const live = await liveModels(this.#active, this.options.projections);
    this.#engines = new Map();
    const deliveries = this.options.eventBus.subscribe({
      group: this.group,
      from: (partition) => this.#assign(live, partition),
      wantsInsights: this.options.projections.some(handlesInsights),
      maxRecords: MOST_RECORDS,
      signal,
    });
    const redriven = new Set<ProjectionEngine>();
    const carefully = (error: unknown): never => {
      if (error instanceof FoldEndless) this.#carefulUpTo = laterOf(this.#carefulUpTo, error.upTo ?? START);
      throw error;
    };
    for await (const delivery of deliveries) {
      // Somebody has put another version in its place: the next session folds that one.
      if (!live.equals(await liveModels(this.#active, this.options.projections))) return;
      const engine = this.#engines.get(delivery.partition)!;
      const moreWaits = (await this.options.eventStore.head()) > delivery.upTo;
      await engine.process(delivery, moreWaits).catch(carefully);
      // A new release may fold what the last one could not: what is parked is tried once a session.
      if (!redriven.has(engine)) await engine.redrive();
      redriven.add(engine);
      progressed();
      this.options.onBatch?.({ records: delivery.records.length, upTo: delivery.upTo });
    }
  };

  async #assign({ projections, told }: LiveModels, partition: number): Promise<Position> {
    const carefulUpTo = this.#carefulUpTo;
    const engine = new ProjectionEngine({ ...this.options, projections, told, partition, carefulUpTo });
    this.#engines.set(partition, engine);
    return engine.open();
  }
}

const handlesInsights = ({ handles }: AnyProjection): boolean =>
  handles.some((type) => declarationOf(type).stream === 'insight');
