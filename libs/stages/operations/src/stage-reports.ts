import {
  decode,
  formatPosition,
  modelOf,
  parkedModelOf,
  type EncodedRecord,
  type ParkedDocument,
  type Position,
  type TenantId,
} from '@annals/contracts';
import { ActiveModels, foldedBy } from '@annals/platform';
import type { EventBus, EventStore, ReadModelStore, WallClock } from '@annals/ports';
import { PROJECTIONS, type AnyProjection } from '@annals/read-models';

/** GOOD: all is done, or what waits came just now. BEHIND: something waits for longer than that. */
export type StageHealth = 'GOOD' | 'BEHIND';

/** How far one that reads the log has come. */
export interface StageProgress {
  /** Everything up to here is done. */
  readonly position: string;
  /** The end of the log. */
  readonly head: string;
  readonly lag: {
    /** Positions between the two: on the embedded log each is a record. */
    readonly records: number;
    /** Since when the oldest of them has waited; 0 where none does. */
    readonly seconds: number;
  };
  readonly health: StageHealth;
}

export interface ReadModelReport extends StageProgress {
  readonly name: string;
  /** The version that is live, and the rules that folded it: of this release where they are equal to `ownRules`. */
  readonly version: number;
  readonly rules: number;
  readonly ownRules: number;
  /** Customers whose facts wait because one of them could not be folded. */
  readonly parked: number;
}

export interface StagesReport {
  /** The bus: what the relay has handed over. On the embedded log they are one. */
  readonly relay: StageProgress;
  readonly readModels: readonly ReadModelReport[];
}

/** What waits for longer is not just under way. */
const LATE_SECONDS = 10;

export interface OperationsPorts {
  readonly eventStore: EventStore;
  readonly eventBus: EventBus;
  readonly readModels: ReadModelStore;
  readonly clock: WallClock;
}

/** Tells from the log, the bus and the read models how far each stage has come, whichever process it runs in. */
export class StageReports {
  readonly #active: ActiveModels;

  constructor(private readonly ports: OperationsPorts) {
    this.#active = new ActiveModels(ports.readModels);
  }

  /** Lag is of the log as a whole; who is parked is told of the tenant alone. */
  async read(tenant: TenantId): Promise<StagesReport> {
    const head = await this.ports.eventStore.head();
    const oldest = new Map<Position, Promise<EncodedRecord | undefined>>();
    const progress = (position: Position) => this.#progress(position, head, oldest);
    const [relay, readModels] = await Promise.all([
      this.ports.eventBus.lastPublished().then(progress),
      Promise.all(PROJECTIONS.map((projection) => this.#readModel(projection, tenant, progress))),
    ]);
    return { relay, readModels };
  }

  async #readModel(
    projection: AnyProjection,
    tenant: TenantId,
    progress: (position: Position) => Promise<StageProgress>,
  ): Promise<ReadModelReport> {
    const { name, version: ownRules } = projection;
    const { version, rules } = await this.#active.read(projection);
    const position = await foldedBy(this.ports.readModels, modelOf({ name, version }));
    let parked = 0;
    for await (const page of this.ports.readModels.scan<ParkedDocument>(parkedModelOf({ name, version }), tenant))
      parked += page.length;
    return { name, version, rules, ownRules, ...(await progress(position)), parked };
  }

  /** What waits is read once for all that stand at the same place. */
  async #progress(
    position: Position,
    head: Position,
    oldest: Map<Position, Promise<EncodedRecord | undefined>>,
  ): Promise<StageProgress> {
    if (position >= head) return told(position, position, 0);
    const waiting = oldest.get(position) ?? this.ports.eventStore.readAll(position, 1).then(([record]) => record);
    oldest.set(position, waiting);
    const record = await waiting;
    const recordedAt = record && decode(record)?.recordedAt;
    const seconds = recordedAt === undefined ? 0 : Math.max(0, (this.ports.clock.now() - recordedAt) / 1000);
    return told(position, head, seconds);
  }
}

const told = (position: Position, head: Position, seconds: number): StageProgress => ({
  position: formatPosition(position),
  head: formatPosition(head),
  lag: { records: Number(head - position), seconds },
  health: seconds > LATE_SECONDS ? 'BEHIND' : 'GOOD',
});
