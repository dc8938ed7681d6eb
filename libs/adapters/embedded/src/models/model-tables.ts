import type { Position, TenantId } from '@annals/contracts';
import { SortKey } from '@annals/document-codec';
import type { Claim, ModelName } from '@annals/ports';
import { Environment, type Table } from '../storage/environment.js';

/** The number that stands for a model in keys. A dropped model's number is never given again. */
export type ModelId = number;

const NAMES = ['models', 'counters', 'retired', 'checkpoints', 'claims', 'documents', 'entries'] as const;
const NEXT_MODEL = Buffer.from('next-model');

/** The read models' tables. */
export class ModelTables {
  readonly environment: Environment<(typeof NAMES)[number]>;
  readonly #key = new SortKey();
  /** The last one asked for, which mostly is the next one too. */
  #scope: { readonly id: ModelId; readonly tenant: TenantId; readonly bytes: Buffer } | undefined;

  constructor(directory: string) {
    this.environment = new Environment(directory, NAMES);
  }

  get documents(): Table {
    return this.environment.table('documents');
  }

  get entries(): Table {
    return this.environment.table('entries');
  }

  get checkpoints(): Table {
    return this.environment.table('checkpoints');
  }

  get #claims(): Table {
    return this.environment.table('claims');
  }

  /** Models that were dropped and whose records may still be there. */
  get retired(): Table {
    return this.environment.table('retired');
  }

  get #models(): Table {
    return this.environment.table('models');
  }

  modelId(model: ModelName): ModelId | undefined {
    return this.#models.getBinaryFast(nameKey(model))?.readUInt32BE();
  }

  /** Gives the model a number unless it has one. */
  async enroll(model: ModelName): Promise<void> {
    await this.environment.underLock(() => {
      if (this.modelId(model) !== undefined) return;
      const counters = this.environment.table('counters');
      const id = counters.getBinaryFast(NEXT_MODEL)?.readUInt32BE() ?? 1;
      counters.putSync(NEXT_MODEL, uint32(id + 1));
      this.#models.putSync(nameKey(model), uint32(id));
    });
  }

  /** Within a transaction: takes the model's name and checkpoints away, so that it is gone for every reader. */
  retire(model: ModelName, id: ModelId): void {
    this.#models.removeSync(nameKey(model));
    for (const key of this.#partitionKeys(this.checkpoints, id)) this.checkpoints.removeSync(key);
    for (const key of this.#partitionKeys(this.#claims, id)) this.#claims.removeSync(key);
    this.retired.putSync(uint32(id), uint32(id));
  }

  /** The newest claim on a partition; 0 when nobody ever claimed it. */
  newestClaim(id: ModelId, partition: number): Claim {
    return this.#claims.getBinaryFast(this.checkpointKey(id, partition))?.readUInt32BE() ?? 0;
  }

  /** Gives out the next claim on a partition. */
  async claim(id: ModelId, partition: number): Promise<Claim> {
    return this.environment.underLock(() => {
      const claim = this.newestClaim(id, partition) + 1;
      this.#claims.putSync(this.checkpointKey(id, partition), uint32(claim));
      return claim;
    });
  }

  checkpoint(id: ModelId, partition: number): Position | undefined {
    const stored = this.checkpoints.getBinary(this.checkpointKey(id, partition));
    return stored && positionIn(stored);
  }

  allCheckpoints(id: ModelId): Map<number, Position> {
    const range = { start: uint32(id), end: uint32(id + 1) };
    const entries = [...this.checkpoints.getRange(range)];
    return new Map(entries.map(({ key, value }) => [key.readUInt32BE(4), positionIn(value)]));
  }

  checkpointKey(id: ModelId, partition: number): Buffer {
    return this.#key.start().uint32(id).uint32(partition).bytes();
  }

  #partitionKeys(table: Table, id: ModelId): Buffer[] {
    return [...table.getKeys({ start: uint32(id), end: uint32(id + 1) })];
  }

  /** The beginning of the keys of a tenant's documents and entries. */
  scope(id: ModelId, tenant: TenantId): Buffer {
    if (this.#scope?.id !== id || this.#scope.tenant !== tenant) {
      this.#scope = { id, tenant, bytes: this.#key.start().uint32(id).text(tenant).bytes() };
    }
    return this.#scope.bytes;
  }

  documentKey(scope: Buffer, id: string): Buffer {
    return this.#key.start(scope).bareId(id).bytes();
  }
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const positionIn = (stored: Buffer): Position => BigInt(stored.toString('latin1'));

const nameKey = (model: ModelName): Buffer => Buffer.from(model);
