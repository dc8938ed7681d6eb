import type { TenantId } from '@annals/contracts';
import type { ModelName } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import type { ModelKeys } from './model-keys.js';

/** Keys from `low` up to but not including `high`, onwards in one of the two directions. */
export interface Stretch {
  readonly low: Buffer;
  readonly high: Buffer;
  readonly order: 'ascending' | 'descending';
  /** Where an earlier stretch ended. */
  readonly after?: Buffer | undefined;
  /** Only entries of this partition. Default: all. */
  readonly partition?: number | undefined;
}

/** An entry, and the partition that holds its document. */
export interface Entry {
  readonly key: Buffer;
  readonly partition: number;
}

const INCLUSIVE = Buffer.from('[');
const EXCLUSIVE = Buffer.from('(');

/** Reads entries of all partitions in the order of their keys. */
export class Entries {
  constructor(
    private readonly connection: Connection,
    private readonly keys: ModelKeys,
  ) {}

  /**
   * The first `limit` entries of a stretch. All of them may be in one partition, so each is asked for as many; only
   * keys travel, the documents are read when it is known which.
   */
  async first(model: ModelName, tenant: TenantId, stretch: Stretch, limit: number): Promise<Entry[]> {
    const found = await Promise.all(
      this.#partitionsOf(stretch).map(async (partition) => {
        const entries = this.keys.entries(partition, model, tenant);
        return (await this.#inPartition(entries, stretch, limit)).map((key) => ({ key, partition }));
      }),
    );
    const direction = stretch.order === 'ascending' ? 1 : -1;
    return found
      .flat()
      .sort((a, b) => direction * Buffer.compare(a.key, b.key))
      .slice(0, limit);
  }

  #partitionsOf({ partition }: Stretch): readonly number[] {
    return partition === undefined ? this.keys.all : [partition];
  }

  #inPartition(entries: string, { low, high, order, after }: Stretch, limit: number): Promise<Buffer[]> {
    const resumed = after && bound(EXCLUSIVE, after);
    if (order === 'ascending') {
      const [from, to] = [resumed ?? bound(INCLUSIVE, low), bound(EXCLUSIVE, high)];
      return this.connection.retried((client) => client.zrangebylexBuffer(entries, from, to, 'LIMIT', 0, limit));
    }
    const [from, to] = [resumed ?? bound(EXCLUSIVE, high), bound(INCLUSIVE, low)];
    return this.connection.retried((client) => client.zrevrangebylexBuffer(entries, from, to, 'LIMIT', 0, limit));
  }
}

const bound = (kind: Buffer, key: Buffer): Buffer => Buffer.concat([kind, key]);
