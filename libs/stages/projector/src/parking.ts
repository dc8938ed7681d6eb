import {
  formatPosition,
  PARKED_TENANTS,
  parkedModelOf,
  partitionId,
  type CustomerId,
  type ParkedDocument,
  type ParkedTenants,
  type Position,
  type TenantId,
} from '@annals/contracts';
import type { ModelCommit, ReadModelStore } from '@annals/ports';
import { heldKey } from './lane-memory.js';

import type { AnyProjection } from '@annals/read-models';

/** The customers of a projection whose facts wait, because one of them could not be folded. */
export class Parking {
  readonly #parked = new Map<string, ParkedDocument>();
  readonly #released = new Map<string, ParkedDocument>();
  readonly #changed = new Set<string>();
  /** Parked since somebody last asked. */
  #fresh: ParkedDocument[] = [];
  readonly #loaded = new Set<TenantId>();

  constructor(
    private readonly projection: AnyProjection,
    private readonly models: ReadModelStore,
    private readonly partition: number,
  ) {}

  /** Loads all that is parked, whoever it is: nobody else's facts need to come first. */
  async open(): Promise<void> {
    const model = parkedModelOf(this.projection);
    const stored = await this.models.get<ParkedTenants>(model, PARKED_TENANTS, partitionId(this.partition));
    for (const tenant of stored?.tenants ?? []) await this.load(tenant);
  }

  async load(tenant: TenantId): Promise<void> {
    if (this.#loaded.has(tenant)) return;
    const parked = this.models.scan<ParkedDocument>(parkedModelOf(this.projection), tenant, this.partition);
    for await (const page of parked) {
      for (const { id, document } of page) this.#parked.set(heldKey(tenant, id), document);
    }
    this.#loaded.add(tenant);
  }

  get size(): number {
    return this.#parked.size;
  }

  all(): ParkedDocument[] {
    return [...this.#parked.values()];
  }

  /** Those that are named and parked; all that are parked where none are named. */
  among(
    named: readonly { readonly tenant: TenantId; readonly customerId: CustomerId }[] | undefined,
  ): ParkedDocument[] {
    if (named === undefined) return this.all();
    return named.flatMap(({ tenant, customerId }) => this.#parked.get(heldKey(tenant, customerId)) ?? []);
  }

  has(tenant: TenantId, customerId: CustomerId): boolean {
    return this.#parked.size > 0 && this.#parked.has(heldKey(tenant, customerId));
  }

  park(tenant: TenantId, customerId: CustomerId, from: Position, failedAt: Position, error: unknown): void {
    const key = heldKey(tenant, customerId);
    const earlier = this.#released.get(key);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const parked: ParkedDocument = {
      tenant,
      customerId,
      from: earlier?.from ?? formatPosition(from),
      failedAt: formatPosition(failedAt),
      cause: cause.slice(0, 500),
      attempts: (earlier?.attempts ?? 0) + 1,
    };
    this.#parked.set(key, parked);
    this.#fresh.push(parked);
    this.#changed.add(key);
  }

  release(tenant: TenantId, customerId: CustomerId): ParkedDocument | undefined {
    const key = heldKey(tenant, customerId);
    const parked = this.#parked.get(key);
    if (!parked) return undefined;
    this.#parked.delete(key);
    this.#released.set(key, parked);
    this.#changed.add(key);
    return parked;
  }

  /** Who was parked since this was last asked. */
  takeFresh(): ParkedDocument[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  commit(partition: number, checkpoint: Position): ModelCommit {
    const puts: ModelCommit['puts'][number][] = [];
    const deletes: { tenant: TenantId; id: string }[] = [];
    for (const key of this.#changed) {
      const parked = this.#parked.get(key);
      const gone = this.#released.get(key);
      if (parked) puts.push({ tenant: parked.tenant, id: parked.customerId, document: parked, indexes: [] });
      else if (gone) deletes.push({ tenant: gone.tenant, id: gone.customerId });
    }
    if (this.#changed.size > 0) {
      const tenants = [...new Set(this.all().map(({ tenant }) => tenant))];
      puts.push({ tenant: PARKED_TENANTS, id: partitionId(partition), document: { tenants }, indexes: [] });
    }
    return { model: parkedModelOf(this.projection), partition, checkpoint, puts, deletes };
  }

  committed(): void {
    this.#changed.clear();
    this.#released.clear();
  }
}
