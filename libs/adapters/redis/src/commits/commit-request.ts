import type { TenantId } from '@annals/contracts';
import { documentValue, encodeEntries, MAX_SORT_KEY_BYTES, SortKey } from '@annals/document-codec';
import type { DocumentPut, ModelCommit } from '@annals/ports';
import type { Argument } from '../connection/connection.js';
import type { ModelKeys } from '../models/model-keys.js';

/** What the commit script is told, but for the process and the number: see there. */
export interface CommitRequest {
  readonly partition: number;
  readonly commits: readonly ModelCommit[];
  readonly keys: readonly string[];
  readonly models: readonly Argument[];
  readonly changes: readonly Argument[];
}

const REMOVED = '';

/**
 * The commits of one partition as the script wants them. All that can be refused is refused here, before anything is sent.
 * Errors: RangeError for ids, tenants, index keys and partitions that cannot be stored; TypeError for a document that
 * is no JSON value.
 */
export function commitRequest(names: ModelKeys, partition: number, commits: readonly ModelCommit[]): CommitRequest {
  const stateKeys: string[] = [];
  const models: Argument[] = [];
  const tenants = new TenantPairs(names, partition);
  const changes: Argument[] = [];
  for (const commit of commits) {
    const { model, claim, checkpoint, puts, deletes = [] } = commit;
    const known = tenants.count;
    stateKeys.push(names.state(partition, model), names.holdings(partition, model));
    for (const put of puts) changes.push(tenants.of(model, put.tenant), idOf(put.id), valueOf(partition, put));
    for (const { tenant, id } of deletes) changes.push(tenants.of(model, tenant), idOf(id), REMOVED);
    models.push(model, checkpoint.toString(), claim ?? '', tenants.count - known);
  }
  return { partition, commits, keys: [...stateKeys, ...tenants.keys], models, changes };
}

/** The keys of each model and tenant, numbered from 1 in the order in which they are first met. */
class TenantPairs {
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    private readonly names: ModelKeys,
    private readonly partition: number,
  ) {}

  get count(): number {
    return this.#numbers.size;
  }

  of(model: string, tenant: TenantId): number {
    const name = `${model}\0${tenant}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      this.keys.push(
        this.names.documents(this.partition, model, tenant),
        this.names.entries(this.partition, model, tenant),
      );
      this.#numbers.set(name, (number = this.count + 1));
    }
    return number;
  }
}

const sortKey = new SortKey();

function valueOf(partition: number, { indexes, document }: DocumentPut): Buffer {
  return documentValue(partition, encodeEntries(indexes, sortKey), document);
}

/** An id ends the keys of its entries, so it is held to what a key holds. */
function idOf(id: string): string {
  if (id === '' || id.includes('\0') || /\p{Surrogate}/u.test(id) || Buffer.byteLength(id) > MAX_ID_BYTES)
    throw new RangeError(`an id is well-formed text of 1 to ${MAX_ID_BYTES} bytes without a zero byte`);
  return id;
}

/** Leaves room in a key for what stands before the id. */
const MAX_ID_BYTES = MAX_SORT_KEY_BYTES / 2;
