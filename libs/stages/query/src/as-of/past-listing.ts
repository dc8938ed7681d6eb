import { createHash } from 'node:crypto';
import { InvalidCursor, type ListQuery } from '@annals/ports';
import { cursorParts } from '../list/cursor-parts.js';

type Key = readonly (string | number)[];

/** Where a document stands in an index. */
export interface PastEntry {
  readonly key: Key;
  readonly id: string;
}

/** A page of an index that is in order, and where it goes on. Errors: InvalidCursor; RangeError for a limit below 1. */
export function pastPage(
  entries: readonly PastEntry[],
  query: ListQuery,
  of: string,
): { readonly ids: readonly string[]; readonly cursor?: string } {
  if (!(query.limit >= 1)) throw new RangeError('a page has at least one document');
  const after = query.cursor === undefined ? undefined : entryIn(query.cursor, query, of);
  const sign = query.order === 'ascending' ? 1 : -1;
  const wanted = entries.filter(
    (entry) => isWithin(entry, query) && (after === undefined || sign * compareEntries(entry, after) > 0),
  );
  if (sign < 0) wanted.reverse();
  const page = wanted.slice(0, query.limit);
  const ids = page.map(({ id }) => id);
  return wanted.length === page.length ? { ids } : { ids, cursor: cursorOf(page.at(-1)!, query, of) };
}

export const inOrder = (entries: readonly PastEntry[]): PastEntry[] => [...entries].sort(compareEntries);

function compareEntries(a: PastEntry, b: PastEntry): number {
  for (let i = 0; i < a.key.length && i < b.key.length; i++) {
    if (a.key[i] !== b.key[i]) return a.key[i]! < b.key[i]! ? -1 : 1;
  }
  return a.key.length - b.key.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isWithin({ key }: PastEntry, { prefix, atMost = Infinity }: ListQuery): boolean {
  return prefix.every((part, i) => key[i] === part) && (atMost === Infinity || Number(key[prefix.length]) <= atMost);
}

/** A cursor bears what its query was, so that no other one takes it. */
function cursorOf({ key, id }: PastEntry, query: ListQuery, of: string): string {
  return Buffer.from(JSON.stringify([queryOf(query, of), key, id])).toString('base64url');
}

function entryIn(cursor: string, query: ListQuery, of: string): PastEntry {
  const [asked, key, id] = cursorParts(cursor);
  const isEntry = Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');
  if (asked !== queryOf(query, of) || !isEntry || typeof id !== 'string')
    throw new InvalidCursor('the cursor is not of this query');
  return { key: key as Key, id };
}

function queryOf({ tenant, index, prefix, atMost, order }: ListQuery, of: string): string {
  const text = JSON.stringify([of, tenant, index, prefix, atMost ?? null, order]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
