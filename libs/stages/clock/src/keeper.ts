import {
  clockStream,
  declarationOfWire,
  decode,
  encode,
  modelOf,
  START,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import { valueProjection, type ClockFact, type StreamKind } from '@annals/domain';
import { parseDay, type Day, type Rejection } from '@annals/kernel';
import { ActiveModels } from '@annals/platform';
import type { EventBus, EventStore, ModelName, ReadModelStore, WallClock } from '@annals/ports';
import { closingFacts } from './closing.js';
import { computeCuts, cutsSet } from './cuts.js';
import { foldedBy } from './folded.js';
import { fitValues } from './model/fit-values.js';
import { modelFitted } from './model/model-fitted.js';
import { TenantClock, type Refit } from './tenant-clock.js';

/** What occurred when its cause did, or does not concern the business's time. */
const PASSED: ReadonlySet<StreamKind | undefined> = new Set(['insight', 'privacy', 'audit']);

export interface ClockKeeperOptions {
  readonly eventStore: EventStore;
  /** Only asked how many partitions it has. */
  readonly eventBus: Pick<EventBus, 'partitions'>;
  readonly readModels: ReadModelStore;
  readonly clock: WallClock;
  /** Told of a fit that the data do not allow; the clock goes on. */
  readonly refused?: (tenant: TenantId, day: Day, why: Rejection) => void;
}

/** What is remembered across restarts; everything else follows from the tenant's clock stream. */
interface Remembered {
  readonly tenants: readonly {
    readonly tenant: TenantId;
    readonly oldestDay: Day | null;
    readonly newestDay: Day | null;
    readonly stale: boolean;
    /** Absent where it was remembered before there were any. */
    readonly refit?: Refit | null;
  }[];
}

const MODEL = 'clock@1';
const ID = 'tenants';
const PAGE = 5000;
/** Days closed by one append: a long gap must not become one huge transaction. */
const DAYS_AT_ONCE = 400;

/**
 * Closes business days, review periods and months by appending their facts. It follows the log: a fact of
 * a later day closes the days before it, so that a backfill passes through the same instants as a live run.
 */
export class ClockKeeper {
  readonly #clocks = new Map<TenantId, TenantClock>();
  #position: Position = START;
  readonly #active: ActiveModels;

  constructor(private readonly options: ClockKeeperOptions) {
    this.#active = new ActiveModels(options.readModels);
  }

  /** Position up to which the log has been observed. */
  get position(): Position {
    return this.#position;
  }

  /** Whether nothing is owed but what the next facts or midnights bring. */
  get idle(): boolean {
    return [...this.#clocks.values()].every(({ owed, stale, refit }) => owed.length === 0 && !stale && !refit?.stale);
  }

  async open(): Promise<void> {
    const { readModels } = this.options;
    this.#position = (await readModels.checkpoint(MODEL, 0)) ?? START;
    const remembered = await readModels.get<Remembered>(MODEL, MODEL, ID);
    for (const { tenant, oldestDay, newestDay, stale, refit = null } of remembered?.tenants ?? []) {
      const clock = await this.#clockOf(tenant);
      clock.oldestDay = oldestDay;
      clock.newestDay = newestDay;
      clock.stale = stale;
      clock.remember(refit);
    }
  }

  /** Observes the next page of the log and closes what it allows. Gives whether there was one. */
  async advance(): Promise<boolean> {
    const records = await this.options.eventStore.readAll(this.#position, PAGE);
    for (const record of records) {
      if (PASSED.has(declarationOfWire(record.type)?.stream)) continue;
      const event = decode(record);
      if (event) (this.#clocks.get(event.tenant) ?? (await this.#clockOf(event.tenant))).observe(event);
    }
    const quiet = records.length === 0;
    if (!quiet) this.#position = records.at(-1)!.position;
    for (const [tenant, clock] of this.#clocks) {
      await this.#closeDays(tenant, clock, quiet);
      await this.#payOwed(tenant, clock, quiet);
    }
    if (!quiet) await this.#remember();
    return !quiet;
  }

  /** A tenant's clock stands where its stream ends, whatever was remembered: no day is closed twice. */
  async #clockOf(tenant: TenantId): Promise<TenantClock> {
    const clock = new TenantClock();
    for (const record of await this.options.eventStore.readStream(clockStream(tenant))) {
      const event = decode(record);
      if (event) clock.observe(event);
    }
    this.#clocks.set(tenant, clock);
    return clock;
  }

  /** Closes all days before the newest fact's; where the wall clock rules and the log is quiet, all days before today. */
  async #closeDays(tenant: TenantId, clock: TenantClock, quiet: boolean): Promise<void> {
    const { policy, calendar } = clock.context;
    const from = clock.openDay;
    if (from === null) return;
    const today = calendar.dayOf(this.options.clock.now());
    const until = policy.clock === 'live' && quiet ? today : Math.min(clock.newestDay ?? from, today);
    const scope = { tenant, policy, calendar, recordedAt: this.options.clock.now() };
    for (let day = from; day < until; day += DAYS_AT_ONCE) {
      const days = Array.from({ length: Math.min(DAYS_AT_ONCE, until - day) }, (_, i) => day + i);
      await this.#append(
        tenant,
        clock,
        days.flatMap((each) => closingFacts(scope, each)),
      );
    }
  }

  /** Computes what is owed as soon as the value projector has folded far enough; nothing waits for it. */
  async #payOwed(tenant: TenantId, clock: TenantClock, quiet: boolean): Promise<void> {
    if (clock.owed.length === 0 && !(quiet && (clock.stale || clock.refit?.stale))) return;
    const { version } = await this.#active.read(valueProjection);
    const valueModel = modelOf({ name: valueProjection.name, version });
    const folded = await foldedBy(this.options, valueModel);
    for (const { what, day, position } of clock.owed) {
      if (position > folded) return;
      if (what === 'model') await this.#fit(tenant, clock, day, valueModel, folded);
      else await this.#setCutsOf(tenant, clock, day, valueModel, folded);
    }
    if (!quiet || folded < this.#position) return;
    if (clock.refit?.stale) await this.#fit(tenant, clock, clock.refit.day, valueModel, folded);
    if (clock.stale && clock.cuts) await this.#setCutsOf(tenant, clock, parseDay(clock.cuts.asOf)!, valueModel, folded);
  }

  /** The model as of `day`, whatever came later: the same facts give the same model, whenever it is fitted. */
  async #fit(tenant: TenantId, clock: TenantClock, day: Day, valueModel: ModelName, folded: Position): Promise<void> {
    const { policy, calendar, model } = clock.context;
    const data = await fitValues(this.options.readModels, valueModel, tenant, day, policy);
    if (data.ok) {
      const now = this.options.clock.now();
      const told = { actor: 'clock', occurredAt: calendar.startOf(day + 1), recordedAt: now };
      const fact = modelFitted(tenant, data.value, told);
      if (fact.id !== model?.id) await this.#append(tenant, clock, [fact]);
    } else this.options.refused?.(tenant, day, data.error);
    clock.fitted(day, folded, this.#position);
  }

  async #setCutsOf(
    tenant: TenantId,
    clock: TenantClock,
    day: Day,
    valueModel: ModelName,
    folded: Position,
  ): Promise<void> {
    const { context } = clock;
    const data = await computeCuts(this.options.readModels, valueModel, tenant, day, context);
    if (JSON.stringify(data) !== JSON.stringify(clock.cuts)) {
      await this.#append(tenant, clock, [
        cutsSet(tenant, data, context.calendar.startOf(day + 1), this.options.clock.now(), clock.cutsIds),
      ]);
    }
    // Only now is nothing owed: whoever asks whether the clock is idle must not be told so before the append.
    clock.computed(day, folded, this.#position);
  }

  async #append(tenant: TenantId, clock: TenantClock, facts: readonly NewEvent<ClockFact>[]): Promise<void> {
    const stream = clockStream(tenant);
    const { position } = await this.options.eventStore.append(
      stream,
      'any',
      facts.map((fact) => encode(fact)),
    );
    for (const fact of facts) clock.observe({ ...fact, position, stream, revision: 0 } as RecordedEvent);
  }

  async #remember(): Promise<void> {
    const tenants = [...this.#clocks].map(([tenant, { oldestDay, newestDay, stale, refit }]) => ({
      ...{ tenant, oldestDay, newestDay, stale, refit },
    }));
    const document: Remembered = { tenants };
    const put = { tenant: MODEL, id: ID, document, indexes: [] };
    await this.options.readModels.commit([{ model: MODEL, partition: 0, checkpoint: this.#position, puts: [put] }]);
  }
}
