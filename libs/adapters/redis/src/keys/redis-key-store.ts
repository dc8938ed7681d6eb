import { randomBytes } from 'node:crypto';
import type { CustomerId, TenantId } from '@annals/contracts';
import { SubjectForgotten, type KeyStore, type SubjectKey } from '@annals/ports';
import type { Connection } from '../connection/connection.js';
import type { KeyNames } from '../connection/key-names.js';
import { AofErasure } from './aof-erasure.js';
import { writeDurably } from './durable-write.js';
import type { Durability } from './durability.js';
import { FORGOTTEN, OBTAIN, PENDING, SETTLED, settleScript } from './key-scripts.js';

const SECRET_BYTES = 32;
const MAX_NAME_BYTES = 1978;

type Found = SubjectKey | 'forgotten' | 'pending' | undefined;

/**
 * Keys in Redis, one record a customer. Nothing is kept in memory: a key that any process has forgotten is gone for
 * all of them.
 */
export class RedisKeyStore implements KeyStore {
  readonly #erasure: AofErasure;

  constructor(
    private readonly connection: Connection,
    private readonly names: KeyNames,
    private readonly durability: Durability,
  ) {
    this.#erasure = new AofErasure(connection);
  }

  async obtain(tenant: TenantId, customer: CustomerId): Promise<SubjectKey> {
    const name = this.#name(tenant, customer);
    const known = await this.#read(name);
    const key = known === undefined || known === 'pending' ? await this.#make(name) : known;
    if (key === 'forgotten') throw new SubjectForgotten('the customer was forgotten');
    return key;
  }

  async find(tenant: TenantId, customer: CustomerId): Promise<SubjectKey | undefined> {
    const name = this.#name(tenant, customer);
    const known = await this.#read(name);
    const key = known === 'pending' ? await this.#make(name) : known;
    return key === 'forgotten' ? undefined : key;
  }

  /**
   * Resolves when the key is overwritten, durably, and the server has begun to write its file anew without it. An RDB
   * snapshot, a replica's files and backups are the operator's to age out.
   */
  async forget(tenant: TenantId, customer: CustomerId): Promise<void> {
    const name = this.#name(tenant, customer);
    await writeDurably(this.connection, this.durability, 'SET', name, FORGOTTEN);
    if (this.durability !== 'none') await this.#erasure.begin();
  }

  async #read(name: string): Promise<Found> {
    const record = await this.connection.retried((client) => client.getBuffer(name));
    if (record === null) return undefined;
    return stateOf(record) === PENDING ? 'pending' : keyIn(record);
  }

  /** Gives the key that was made first, by whoever it was, once it is durable. */
  async #make(name: string): Promise<SubjectKey | 'forgotten'> {
    const state = this.durability === 'on-demand' ? PENDING : SETTLED;
    const candidate = Buffer.concat([Buffer.from(state), randomBytes(SECRET_BYTES)]);
    const record = await writeDurably(this.connection, this.durability, 'EVAL', OBTAIN, 1, name, candidate);
    if (state === PENDING) await this.connection.retried(() => this.connection.run(settleScript, [name], []));
    return keyIn(record);
  }

  #name(tenant: TenantId, customer: CustomerId): string {
    const name = this.names.name('key', tenant, customer);
    if (name.length > MAX_NAME_BYTES) throw new RangeError('the customer id is too long');
    return name;
  }
}

function keyIn(record: Buffer): SubjectKey | 'forgotten' {
  if (stateOf(record) === FORGOTTEN) return 'forgotten';
  // A new key in its place would hide that all that was sealed with the old one is lost.
  if (record.length !== 1 + SECRET_BYTES) throw new Error('a subject key in Redis is not what was written');
  return record.subarray(1);
}

const stateOf = (record: Buffer): string => record.toString('latin1', 0, 1);
