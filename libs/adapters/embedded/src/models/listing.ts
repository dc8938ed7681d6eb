import { hash } from 'node:crypto';
import { InvalidCursor, type Document, type ListPage, type ListQuery, type ModelName } from '@annals/ports';
import { MAX_KEY_BYTES, readCopy } from '../storage/environment.js';
import { listed, partitionIn } from './document-value.js';
import type { ModelId, ModelTables } from './model-tables.js';
import { idIn, SortKey } from './sort-key.js';

const FINGERPRINT_BYTES = 6;

/** Where the entries of a query are. */
interface Range {
  /** What all keys begin with: model, tenant, index, and the prefix. */
  readonly base: Buffer;
  readonly low: Buffer;
  readonly high: Buffer;
  /** Where in a key its parts begin. */
  readonly partsAt: number;
}

/** A page of documents in the order of an index. Errors: InvalidCursor; RangeError for a limit below 1. */
export function listPage<D extends Document>(
  tables: ModelTables,
  model: { readonly name: ModelName; readonly id: ModelId },
  query: ListQuery,
): ListPage<D> {
  if (!(query.limit >= 1)) throw new RangeError('a page has at least one document');
  const fingerprint = fingerprintOf(model.name, query);
  const scope = tables.scope(model.id, query.tenant);
  const range = rangeOf(scope, query);
  const resumed = query.cursor === undefined ? undefined : keyOf(query.cursor, fingerprint, range);
  const keys = keysOf(tables, range, query, resumed);
  const page = keys.slice(0, query.limit);
  const found = page.map((key) => documentAt(tables, scope, idIn(key, range.partsAt)!));
  const { partition } = query;
  const own = partition === undefined ? found : found.filter(({ value }) => partitionIn(value) === partition);
  const items = own.map(({ id, value }) => listed<D>(id, value));
  const last = page.at(-1);
  if (last === undefined || keys.length <= query.limit) return { items };
  return { items, cursor: Buffer.concat([fingerprint, last.subarray(range.base.length)]).toString('base64url') };
}

function rangeOf(scope: Buffer, { index, prefix, atMost }: ListQuery): Range {
  const key = new SortKey();
  const partsAt = key.start(scope).text(index).bytes().length;
  const begin = () => key.start(scope).text(index).parts(prefix);
  const base = begin().bytes();
  if (atMost === undefined) return { base, low: base, high: begin().above().bytes(), partsAt };
  return { base, low: begin().beforeNumbers().bytes(), high: begin().part(atMost).above().bytes(), partsAt };
}

/** One key more than the page has, which tells whether there is a next one. */
function keysOf(tables: ModelTables, { low, high }: Range, { order, limit }: ListQuery, resumed?: Buffer): Buffer[] {
  const reverse = order === 'descending';
  const [start, end] = reverse ? [high, low] : [low, high];
  const exclusiveStart = resumed !== undefined;
  return [...tables.entries.getKeys({ start: resumed ?? start, end, reverse, exclusiveStart, limit: limit + 1 })];
}

function documentAt(tables: ModelTables, scope: Buffer, id: string): { readonly id: string; readonly value: Buffer } {
  const value = readCopy(tables.documents, tables.documentKey(scope, id));
  if (value === undefined) throw new Error('an index entry has no document: drop the model and let it be built again');
  return { id, value };
}

/** The last key of the page before, which need not be there any more. Errors: InvalidCursor. */
function keyOf(cursor: string, fingerprint: Buffer, { base, low, high, partsAt }: Range): Buffer {
  const bytes = Buffer.from(cursor, 'base64url');
  const isOurs = bytes.toString('base64url') === cursor && bytes.subarray(0, FINGERPRINT_BYTES).equals(fingerprint);
  const key = Buffer.concat([base, bytes.subarray(FINGERPRINT_BYTES)]);
  const isWithin = Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0 && key.length <= MAX_KEY_BYTES;
  if (!isOurs || !isWithin || idIn(key, partsAt) === undefined)
    throw new InvalidCursor('the cursor is not of this query');
  return key;
}

/** Tells the queries apart that a cursor may belong to. */
function fingerprintOf(model: ModelName, { tenant, index, prefix, atMost, partition, order }: ListQuery): Buffer {
  const text = JSON.stringify([model, tenant, index, prefix, atMost ?? null, partition ?? null, order]);
  return hash('sha256', text, 'buffer').subarray(0, FINGERPRINT_BYTES);
}
