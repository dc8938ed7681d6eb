import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { StageTaken, StorageUnavailable, type StageLease, type StageLocks } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import type { KeyNames } from '../connection/key-names.js';
import { acquireScript, releaseScript } from './lock-scripts.js';
import { RedisLease } from './redis-lease.js';

/**
 * Locks on one key a stage that runs out unless it is renewed. Of two who each believe that they hold a stage, as when
 * a server failed over before it had copied the lock, the claims of the read models and the ids of events see to it
 * that both do no harm: the lock spares work, it does not guard the data.
 */
export class RedisStageLocks implements StageLocks {
  readonly #held = new Set<RedisLease>();

  constructor(
    private readonly connection: Connection,
    private readonly names: KeyNames,
    private readonly leaseMs: number,
  ) {}

  async acquire(stage: string): Promise<StageLease> {
    const key = this.names.name('lock', stage);
    const token = `process ${process.pid} on ${hostname()} ${randomUUID()}`;
    const { other, since } = await this.#take(key, token);
    if (other) throw new StageTaken(stage, this.connection.place, named(other.token), other.leftMs);
    const lease: RedisLease = new RedisLease(this.connection, { stage, key, token, leaseMs: this.leaseMs }, since, () =>
      this.#held.delete(lease),
    );
    this.#held.add(lease);
    return lease;
  }

  /** Releases what is still held, so that nobody has to wait for it to run out. */
  async close(): Promise<void> {
    await Promise.all([...this.#held].map((lease) => lease.release()));
  }

  /** Who else holds the lock, if anybody does. Errors: StorageUnavailable. */
  async #take(key: string, token: string): Promise<{ readonly other?: OtherHolder; readonly since: number }> {
    let since = 0;
    try {
      const found = (await this.connection.retried(() => {
        since = performance.now();
        return this.connection.run(acquireScript, [key], [token, this.leaseMs]);
      })) as [Buffer, number] | null;
      return { since, ...(found && { other: { token: String(found[0]), leftMs: Math.max(0, found[1]) } }) };
    } catch (error) {
      // It may have been taken all the same, and would then stand in the way of the next try for a whole lease.
      this.connection.ask(() => this.connection.run(releaseScript, [key], [token])).catch(() => undefined);
      throw error instanceof StorageUnavailable ? error : new StorageUnavailable(String(error));
    }
  }
}

interface OtherHolder {
  readonly token: string;
  readonly leftMs: number;
}

/** A token without what only makes it unique. */
const named = (token: string): string => token.replace(/ [0-9a-f-]{36}$/, '');
