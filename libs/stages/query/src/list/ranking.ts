import { createHash } from 'node:crypto';
import type { CustomerId, TenantId } from '@annals/contracts';
import { Rejected } from '@annals/platform';
import { InvalidCursor } from '@annals/ports';
import type { ReadSide } from '../read-side.js';
import { candidatesOf, type Wanted } from './candidates.js';
import { cursorParts } from './cursor-parts.js';
import { sorts, type Sort, type SortKey } from './sorts.js';

export interface RankingQuery extends Wanted {
  readonly sort: Sort;
}

interface Ranked {
  readonly id: CustomerId;
  readonly key: SortKey;
}

/** More are not held in memory; the index of net revenue has them in order, however many they are. */
const MOST_RANKED = 100_000;
/** Whoever looks through a table asks for its next page. */
const REMEMBERED = 4;

/**
 * Customers in an order that no index has, in memory: made when somebody asks, and kept while the read models stay as
 * they are.
 */
export class Ranking {
  readonly #known = new Map<string, Promise<readonly Ranked[]>>();

  constructor(private readonly readSide: ReadSide) {}

  /** Errors: LIST.TOO_MANY_TO_SORT; InvalidCursor. */
  async page(tenant: TenantId, query: RankingQuery, limit: number, cursor?: string) {
    const ranked = await this.#ranked(tenant, query);
    const after = cursor === undefined ? undefined : entryIn(cursor, tenant, query);
    const compare = comparing(query.sort);
    const start = after === undefined ? 0 : firstAfter(ranked, (entry) => compare(entry, after) > 0);
    const page = ranked.slice(start, start + limit);
    const isLast = start + page.length >= ranked.length;
    return { ids: page.map(({ id }) => id), ...(!isLast && { cursor: cursorOf(page.at(-1)!, tenant, query) }) };
  }

  /** How many there are. Errors: LIST.TOO_MANY_TO_SORT. */
  async count(tenant: TenantId, wanted: Wanted): Promise<number> {
    const sort: Sort = { column: 'id', order: 'ascending' };
    return (await this.#ranked(tenant, { ...wanted, sort })).length;
  }

  async #ranked(tenant: TenantId, query: RankingQuery): Promise<readonly Ranked[]> {
    const key = `${await this.readSide.standAt(['directory', 'value', 'churn'])} ${tenant} ${textOf(query)}`;
    const known = this.#known.get(key) ?? this.#rank(tenant, query);
    this.#known.delete(key);
    this.#known.set(key, known);
    known.catch(() => this.#known.delete(key));
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }

  async #rank(tenant: TenantId, query: RankingQuery): Promise<readonly Ranked[]> {
    const keysOf = sorts[query.sort.column];
    // By customer: one who moves in an index meanwhile can be met twice.
    const found = new Map<CustomerId, Ranked>();
    for await (const page of candidatesOf(this.readSide, tenant, query)) {
      const keys = await keysOf(this.readSide, tenant, page);
      page.forEach(({ id }, i) => found.set(id, { id, key: keys[i]! }));
      if (found.size > MOST_RANKED) throw tooMany();
    }
    return [...found.values()].sort(comparing(query.sort));
  }
}

const tooMany = (): Rejected =>
  new Rejected({
    code: 'LIST.TOO_MANY_TO_SORT',
    reason: `more than ${MOST_RANKED} customers are in order by net alone; ask for fewer by a filter`,
  });

/** Nothing comes last whatever the direction; ties by id, in the direction of the list. */
function comparing({ order }: Sort): (a: Ranked, b: Ranked) => number {
  const sign = order === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else if (a.key !== b.key) return a.key < b.key ? -sign : sign;
    return a.id === b.id ? 0 : a.id < b.id ? -sign : sign;
  };
}

/** By halving: `isAfter` is false up to some place, and true from there on. */
function firstAfter(ranked: readonly Ranked[], isAfter: (entry: Ranked) => boolean): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(ranked[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const textOf = ({ filters, idPrefix, sort }: RankingQuery): string =>
  JSON.stringify([Object.entries(filters).sort(), idPrefix ?? null, sort.column, sort.order]);

/** A cursor bears what its query was, so that no other one takes it. */
const signOf = (tenant: TenantId, query: RankingQuery): string =>
  createHash('sha256')
    .update(`${tenant} ${textOf(query)}`)
    .digest('base64url')
    .slice(0, 8);

const cursorOf = ({ key, id }: Ranked, tenant: TenantId, query: RankingQuery): string =>
  Buffer.from(JSON.stringify([signOf(tenant, query), key, id])).toString('base64url');

function entryIn(cursor: string, tenant: TenantId, query: RankingQuery): Ranked {
  const [sign, key, id] = cursorParts(cursor);
  const isKey = key === null || typeof key === 'number' || typeof key === 'string';
  if (sign !== signOf(tenant, query) || !isKey || typeof id !== 'string')
    throw new InvalidCursor('the cursor is not of this query');
  return { key, id };
}
