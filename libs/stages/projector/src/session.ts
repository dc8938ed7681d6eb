import { declarationOf, laterOf, START, type Position, type RecordedEvent } from '@annals/contracts';
import { ActiveModels, RedriveRequests, type AskedCustomer, type StageSession } from '@annals/platform';
import type { DeadLetters, Delivery, EventBus, EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { eitherOf } from './either-of.js';
import { BACKLOG_PAGE, ProjectionEngine } from './engine.js';
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
/** How long a commit waits for what follows a batch that was part of a flood: a few deliveries of a bus. */
const LINGER_MS = 100;

/** The one word of projections that share the reading of the log. */
export const groupOf = (projections: readonly AnyProjection[]): string => projections.map(({ name }) => name).join('+');

/** What a group of projections does from its start to its end: each partition has an engine, fed from the bus. */
export class Projector {
  readonly group: string;
  #engines = new Map<number, ProjectionEngine>();

  /** Up to here a rule did not end, and each fold gets a limit of its own. */
  #carefulUpTo: Position = START;
  readonly #redriven = new WeakSet<ProjectionEngine>();
  readonly #active: ActiveModels;
  readonly #requests: RedriveRequests;

  constructor(private readonly options: ProjectorOptions) {
    this.#active = new ActiveModels(options.readModels);
    this.#requests = new RedriveRequests(options.readModels);
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
    const ending = new AbortController();
    const stopped = AbortSignal.any([signal, ending.signal]);
    const deliveries = this.#deliveries(live, stopped);
    const requests = this.#requests.follow(stopped);
    try {
      for await (const come of eitherOf(deliveries, requests)) {
        if (isDelivery(come)) {
          if (!(await this.#fold(come, live))) return;
          progressed();
        } else {
          for (const engine of this.#engines.values()) await engine.redrive(come);
        }
      }
    } finally {
      ending.abort();
      await Promise.all([deliveries.return?.(), requests.return(undefined)]);
    }
  };

  #deliveries(live: LiveModels, signal: AbortSignal): AsyncIterator<Delivery> {
    const deliveries = this.options.eventBus.subscribe({
      group: this.group,
      from: (partition) => this.#assign(live, partition),
      wantsInsights: this.options.projections.some(handlesInsights),
      maxRecords: MOST_RECORDS,
      signal,
    });
    return deliveries[Symbol.asyncIterator]();
  }

  /** Gives false where somebody has put another version in its place: the next session folds that one. */
  async #fold(delivery: Delivery, live: LiveModels): Promise<boolean> {
    if (!live.equals(await liveModels(this.#active, this.options.projections))) return false;
    const engine = this.#engines.get(delivery.partition)!;
    try {
      await engine.process(delivery, await this.#isMoreToCome(delivery));
    } catch (error) {
      if (error instanceof FoldEndless) this.#carefulUpTo = laterOf(this.#carefulUpTo, error.upTo ?? START);
      throw error;
    }
    // A new release may fold what the last one could not: what is parked is tried once a session.
    if (!this.#redriven.has(engine)) await engine.redrive();
    this.#redriven.add(engine);
    this.options.onBatch?.({ records: delivery.records.length, upTo: delivery.upTo });
    return true;
  }

  /** Behind a large batch the next is about to come, where somebody imports or tells much: to commit each by itself costs more. */
  async #isMoreToCome({ records, upTo }: Delivery): Promise<boolean> {
    const { eventStore } = this.options;
    if ((await eventStore.head()) > upTo) return true;
    if (records.length < BACKLOG_PAGE) return false;
    await eventStore.waitForMore(upTo, AbortSignal.timeout(LINGER_MS));
    return (await eventStore.head()) > upTo;
  }

  async #assign({ projections, told }: LiveModels, partition: number): Promise<Position> {
    const carefulUpTo = this.#carefulUpTo;
    const engine = new ProjectionEngine({ ...this.options, projections, told, partition, carefulUpTo });
    this.#engines.set(partition, engine);
    return engine.open();
  }
}

const handlesInsights = ({ handles }: AnyProjection): boolean =>
  handles.some((type) => declarationOf(type).stream === 'insight');

const isDelivery = (come: Delivery | readonly AskedCustomer[]): come is Delivery => !Array.isArray(come);
