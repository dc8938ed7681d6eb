import type { ListQuery } from '@annals/ports';
import { SortKey } from './sort-key.js';

/** Where the entries of a query are: from `low` up to but not including `high`. */
export interface IndexRange {
  /** What all their keys begin with: the scope, the index, and the query's prefix. */
  readonly base: Buffer;
  readonly low: Buffer;
  readonly high: Buffer;
  /** Where in a key its parts begin. */
  readonly partsAt: number;
}

/** `scope` is what the store puts before the index. Errors: RangeError for a query that no key can hold. */
export function indexRange(scope: Buffer, { index, prefix, atMost }: ListQuery): IndexRange {
  const key = new SortKey();
  const partsAt = key.start(scope).text(index).bytes().length;
  const begin = () => key.start(scope).text(index).parts(prefix);
  const base = begin().bytes();
  if (atMost === undefined) return { base, low: base, high: begin().above().bytes(), partsAt };
  return { base, low: begin().beforeNumbers().bytes(), high: begin().part(atMost).above().bytes(), partsAt };
}
