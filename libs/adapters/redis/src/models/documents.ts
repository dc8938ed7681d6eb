import type { TenantId } from '@annals/contracts';
import type { ModelName } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import type { ModelKeys } from './model-keys.js';
import { Placements } from './placements.js';

/** Few enough that a server answers others in between. */
const IDS_AT_ONCE = 500;

type Stored = Buffer | undefined;

/** A document and the partition to look for it in. */
export interface Place {
  readonly id: string;
  readonly partition: number;
}

/**
 * Reads stored documents by their ids.
 *
 * An id does not say in which partition its document is: that is for the bus to know, and a reader that reckoned it
 * would be wrong as soon as the bus did so in another way. So whoever was found before is looked for in the same
 * place, and all others in all partitions, together in one round trip: a document read for the first time costs as
 * many lookups as there are partitions.
 */
export class Documents {
  readonly #placements = new Placements();

  constructor(
    private readonly connection: Connection,
    private readonly keys: ModelKeys,
  ) {}

  /** In the order asked for. */
  async many(model: ModelName, tenant: TenantId, ids: readonly string[]): Promise<Stored[]> {
    const known = ids.flatMap((id) => {
      const partition = this.#placements.of(tenant, id);
      return partition === undefined ? [] : [{ id, partition }];
    });
    const found = await this.#found(model, tenant, known);
    const missing = ids.filter((id) => !found.has(id));
    const anywhere = this.keys.all.flatMap((partition) => missing.map((id) => ({ id, partition })));
    const searched = await this.#found(model, tenant, anywhere);
    return ids.map((id) => found.get(id) ?? searched.get(id));
  }

  /** In the order of the places; `undefined` where the document is not there. */
  async at(model: ModelName, tenant: TenantId, places: readonly Place[]): Promise<Stored[]> {
    const found = await this.#found(model, tenant, places);
    return places.map(({ id }) => found.get(id));
  }

  async #found(model: ModelName, tenant: TenantId, places: readonly Place[]): Promise<ReadonlyMap<string, Buffer>> {
    const wanted = new Map<number, string[]>();
    for (const { id, partition } of places) {
      const ids = wanted.get(partition);
      if (ids) ids.push(id);
      else wanted.set(partition, [id]);
    }
    const found = new Map<string, Buffer>();
    const reads = [...wanted].map(async ([partition, ids]) => {
      const values = await this.#inPartition(partition, model, tenant, ids);
      for (const [i, id] of ids.entries()) {
        const value = values[i];
        if (!value) continue;
        found.set(id, value);
        this.#placements.learn(tenant, id, partition);
      }
    });
    await Promise.all(reads);
    return found;
  }

  async #inPartition(partition: number, model: ModelName, tenant: TenantId, ids: string[]) {
    const key = this.keys.documents(partition, model, tenant);
    const chunks: Promise<(Buffer | null)[]>[] = [];
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const some = ids.slice(at, at + IDS_AT_ONCE);
      chunks.push(this.connection.retried((client) => client.hmgetBuffer(key, ...some)));
    }
    return (await Promise.all(chunks)).flat();
  }
}
