import {
  currentDeclarationOf,
  decode,
  START,
  type ActiveModel,
  type EncodedEvent,
  type Position,
  type RecordedEvent,
  type StreamId,
} from '@annals/contracts';
import {
  VersionConflict,
  type DeadLetters,
  type Delivery,
  type EventStore,
  type ReadModelStore,
  type WallClock,
} from '@annals/ports';
import { type AnyProjection, FoldEndless, FoldLimit } from '@annals/read-models';
import type { AskedCustomer } from '@annals/platform';
import { applyEvents } from './apply-events.js';
import { FactReader } from './fact-reader.js';
import { Lane } from './lane.js';

export interface EngineOptions {
  readonly projections: readonly AnyProjection[];
  readonly eventStore: EventStore;
  readonly readModels: ReadModelStore;
  /** Told of each record that parks its customer. */
  readonly deadLetters?: DeadLetters;
  readonly clock: WallClock;
  readonly partition: number;
  /** Insights about records up to here are known to be in the log. Default: none. */
  readonly silentUpTo?: Position;
  /** By projection, which versions told what came before. Default: none but its own. */
  readonly told?: Readonly<Record<string, ActiveModel['told']>>;
  /** Told of the events that belong to a recorded trace, when what follows from them is visible. */
  readonly onVisible?: (events: readonly RecordedEvent[]) => void;
  /** Deliveries up to here are folded with a limit for each fold, since one of them did not end. Default: none. */
  readonly carefulUpTo?: Position;
  /** How much of a backlog, and how long, may be folded without a commit: what a crash makes fold again. */
  readonly mostUncommitted?: { readonly records: number; readonly milliseconds: number };
}

/** A delivery as large as this is part of a backlog; a smaller one is near the head of the log, and wants to be seen. */
export const BACKLOG_PAGE = 500;
/**
 * So many customers, over all lanes, stay in memory between commits, and so many more a backlog may change before it is
 * committed: some kilobytes each, and what bounds the memory of a projector.
 */
const MOST_HELD = 60_000;
const MOST_CHANGED = 50_000;
/** So that readers see a live projector get on. */
const MOST_UNCOMMITTED = { records: 50_000, milliseconds: 4000 };

/**
 * Folds deliveries of one partition into the read models of several projections.
 * Insights are appended before the documents that follow from them are committed, so that a crash in
 * between only repeats them, under the same ids. Documents, indexes and checkpoint commit together.
 */
export class ProjectionEngine {
  readonly lanes: readonly Lane[];
  readonly #facts: FactReader;
  readonly #limit = new FoldLimit();
  readonly #traced: RecordedEvent[] = [];
  /** When the newest record was stored that means anything here; `null` before the first. */
  recordedAt: number | null = null;
  readonly #wanted = new Map<string, boolean>();
  /** Records folded since the last commit. */
  #folded = 0;
  #foldedUpTo: Position = START;
  #committedAt = 0;

  constructor(private readonly options: EngineOptions) {
    this.#facts = new FactReader(options.eventStore);
    const { readModels: models, clock, partition, silentUpTo = START, told = {} } = options;
    const shared = { models, facts: this.#facts, clock, partition, silentUpTo, limit: this.#limit };
    this.lanes = options.projections.map(
      (projection) => new Lane(projection, { ...shared, told: told[projection.name] ?? [] }),
    );
  }

  /** Gives the position after which records are wanted: that of the lane that is furthest behind. */
  async open(): Promise<Position> {
    for (const lane of this.lanes) await lane.open();
    return this.position;
  }

  get position(): Position {
    return this.lanes.reduce(
      (least, { checkpoint }) => (checkpoint < least ? checkpoint : least),
      this.lanes[0]!.checkpoint,
    );
  }

  /**
   * Folds a delivery. Records at or before a lane's checkpoint are passed over. Far behind the log, when it is
   * known that more waits, the commit may wait too: documents that change again and again are then written once.
   * Failure: rejects, and nothing is committed; open a new engine, which goes on from what is stored. With FoldEndless
   * where a rule did not end: give the new engine its `upTo` as `carefulUpTo`, and it will park who it was.
   */
  async process(delivery: Pick<Delivery, 'records' | 'upTo'>, moreWaits = false): Promise<void> {
    const events = delivery.records
      .filter(({ type }) => this.#isWanted(type))
      .map(decode)
      .filter((event) => event !== undefined);
    this.#limit.isCareful = (delivery.records[0]?.position ?? delivery.upTo) <= (this.options.carefulUpTo ?? START);
    await Promise.all(this.lanes.map((lane) => lane.prepare(events)));
    try {
      await applyEvents(this.lanes, this.#limit, events);
      for (const lane of this.lanes) await lane.sweep();
    } catch (error) {
      if (error instanceof FoldEndless) error.upTo = delivery.upTo;
      throw error;
    }
    await this.#appendInsights();
    if (this.options.onVisible) this.#traced.push(...events.filter(({ traceparent }) => traceparent !== undefined));
    this.recordedAt = events.at(-1)?.recordedAt ?? this.recordedAt;
    await this.#tellParked(delivery.records);
    this.#folded += delivery.records.length;
    this.#foldedUpTo = delivery.upTo;
    const { records, milliseconds } = this.options.mostUncommitted ?? MOST_UNCOMMITTED;
    const documents = this.lanes.reduce((sum, { changed }) => sum + changed, 0);
    const most = Math.min(MOST_CHANGED, this.options.readModels.mostDocuments);
    const isSmall = this.#folded < records && documents < most;
    if (
      moreWaits &&
      delivery.records.length >= BACKLOG_PAGE &&
      isSmall &&
      this.options.clock.now() - this.#committedAt < milliseconds
    )
      return;
    await this.#commitFolded();
  }

  /** Most records of a log are insights, which most engines need not even parse. */
  #isWanted(wireType: string): boolean {
    let isWanted = this.#wanted.get(wireType);
    if (isWanted === undefined) {
      const name = currentDeclarationOf(wireType)?.name;
      isWanted = name !== undefined && this.lanes.some((lane) => lane.handles(name));
      this.#wanted.set(wireType, isWanted);
    }
    return isWanted;
  }

  /** Before the commit: after it nobody would deliver the record again if it could not be told. */
  async #tellParked(records: Delivery['records']): Promise<void> {
    for (const { projection, parking } of this.lanes) {
      for (const { failedAt, cause, attempts } of parking.takeFresh()) {
        const record = records.find(({ position }) => position === BigInt(failedAt));
        if (record) await this.options.deadLetters?.put({ record, reader: projection.name, cause, attempts });
      }
    }
  }

  async #commitFolded(): Promise<void> {
    const upTo = this.#foldedUpTo;
    await this.#commit(
      this.lanes.filter(({ checkpoint }) => checkpoint < upTo),
      () => upTo,
    );
  }

  async #appendInsights(): Promise<void> {
    const told = this.lanes.flatMap((lane) => [...lane.told.take()]);
    await Promise.all(told.map(([stream, events]) => this.#append(stream, events)));
  }

  async #commit(lanes: readonly Lane[], checkpointOf: (lane: Lane) => Position): Promise<void> {
    await this.options.readModels.commit(lanes.flatMap((lane) => lane.commitUpTo(checkpointOf(lane))));
    for (const lane of lanes) lane.committed(checkpointOf(lane));
    this.#forgetSome();
    this.#facts.forget();
    this.#folded = 0;
    if (this.#traced.length > 0) this.options.onVisible?.(this.#traced.splice(0));
    this.#committedAt = this.options.clock.now();
  }

  /** Each lane in proportion to what it holds: those that few customers concern hold few. */
  #forgetSome(): void {
    const held = this.lanes.reduce((sum, lane) => sum + lane.held, 0);
    if (held <= MOST_HELD) return;
    for (const lane of this.lanes) lane.keep(Math.floor((lane.held * MOST_HELD) / held));
  }

  /** Where a redelivered batch finds some of its insights stored, each is appended by itself: those that are there change nothing. */
  async #append(stream: StreamId, events: readonly EncodedEvent[]): Promise<void> {
    try {
      await this.options.eventStore.append(stream, 'any', events);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      for (const event of events) await this.options.eventStore.append(stream, 'any', [event]);
    }
  }

  /** Tries parked customers again, all of them unless they are named. Gives how many could be folded. */
  async redrive(named?: readonly AskedCustomer[]): Promise<number> {
    const tried = this.lanes.map((lane) => ({ lane, parked: lane.parking.among(named) }));
    if (tried.every(({ parked }) => parked.length === 0)) return 0;
    await this.#commitFolded();
    this.#limit.isCareful = true;
    let folded = 0;
    for (const { lane, parked } of tried) {
      for (const { tenant, customerId } of parked) {
        if (await lane.redrive(tenant, customerId)) folded++;
      }
    }
    await this.#appendInsights();
    await this.#commit(this.lanes, ({ checkpoint }) => checkpoint);
    return folded;
  }
}
