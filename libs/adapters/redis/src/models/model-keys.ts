import type { TenantId } from '@annals/contracts';
import type { ModelName } from '@annals/ports';
import type { KeyNames } from '../connection/key-names.js';

/** Fields of a model's state in a partition, as the scripts name them too. */
export const CHECKPOINT = 'checkpoint';

/**
 * Where the parts of a model are. In each partition:
 * - `state`, a hash: checkpoint, newest claim, and which commit of which process was the last.
 * - `documents`, a hash a tenant: under its id a document with its index entries, as the document codec writes it.
 * - `entries`, a sorted set a tenant, all of one score, which makes it an ordered set of bytes: index entries, each
 *   ended by its document's id, and behind them the ids themselves after a byte that no index begins with.
 * - `holdings`, a set: the names of the model's documents and entries, so that they can be found to be removed.
 */
export class ModelKeys {
  constructor(
    private readonly names: KeyNames,
    readonly partitions: number,
  ) {}

  get all(): readonly number[] {
    return Array.from({ length: this.partitions }, (_, partition) => partition);
  }

  state(partition: number, model: ModelName): string {
    return this.#name(partition, 'state', model);
  }

  holdings(partition: number, model: ModelName): string {
    return this.#name(partition, 'holdings', model);
  }

  documents(partition: number, model: ModelName, tenant: TenantId): string {
    return this.#name(partition, 'documents', model, tenant);
  }

  entries(partition: number, model: ModelName, tenant: TenantId): string {
    return this.#name(partition, 'entries', model, tenant);
  }

  /** The channel on which commits tell the model's name. */
  get commits(): string {
    return this.names.name('commits');
  }

  #name(partition: number, kind: string, ...parts: readonly string[]): string {
    if (!Number.isInteger(partition) || partition < 0 || partition >= this.partitions)
      throw new RangeError(`there are ${this.partitions} partitions, and ${partition} is none of them`);
    return this.names.ofPartition(partition, kind, ...parts);
  }
}
