import { idIn, indexRange, listed, PageCursors, partitionIn, type IndexRange } from '@annals/document-codec';
import type { Document, ListPage, ListQuery, ModelName } from '@annals/ports';
import { readCopy } from '../storage/environment.js';
import type { ModelId, ModelTables } from './model-tables.js';

/** A page of documents in the order of an index. Errors: InvalidCursor; RangeError for a limit below 1. */
export function listPage<D extends Document>(
  tables: ModelTables,
  model: { readonly name: ModelName; readonly id: ModelId },
  query: ListQuery,
): ListPage<D> {
  if (!(query.limit >= 1)) throw new RangeError('a page has at least one document');
  const scope = tables.scope(model.id, query.tenant);
  const range = indexRange(scope, query);
  const cursors = new PageCursors(model.name, query, range);
  const resumed = query.cursor === undefined ? undefined : cursors.keyIn(query.cursor);
  const keys = keysOf(tables, range, query, resumed);
  const page = keys.slice(0, query.limit);
  const found = page.map((key) => documentAt(tables, scope, idIn(key, range.partsAt)!));
  const { partition } = query;
  const own = partition === undefined ? found : found.filter(({ value }) => partitionIn(value) === partition);
  const items = own.map(({ id, value }) => listed<D>(id, value));
  const last = page.at(-1);
  if (last === undefined || keys.length <= query.limit) return { items };
  return { items, cursor: cursors.after(last) };
}

/** One key more than the page has, which tells whether there is a next one. */
function keysOf(
  tables: ModelTables,
  { low, high }: IndexRange,
  { order, limit }: ListQuery,
  resumed?: Buffer,
): Buffer[] {
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
