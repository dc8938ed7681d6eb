import { hash } from 'node:crypto';
import { InvalidCursor, type ListQuery, type ModelName } from '@annals/ports';
import type { IndexRange } from './index-range.js';
import { idIn, MAX_SORT_KEY_BYTES } from './sort-key.js';

const FINGERPRINT_BYTES = 6;

/** Cursors of one query: its fingerprint, then the last key of the page without what all keys begin with. */
export class PageCursors {
  readonly #fingerprint: Buffer;

  constructor(
    model: ModelName,
    query: ListQuery,
    private readonly range: IndexRange,
  ) {
    this.#fingerprint = fingerprintOf(model, query);
  }

  after(key: Buffer): string {
    return Buffer.concat([this.#fingerprint, key.subarray(this.range.base.length)]).toString('base64url');
  }

  /** The last key of the page before, which need not be there any more. Errors: InvalidCursor. */
  keyIn(cursor: string): Buffer {
    const { base, low, high, partsAt } = this.range;
    const bytes = Buffer.from(cursor, 'base64url');
    const isOurs =
      bytes.toString('base64url') === cursor && bytes.subarray(0, FINGERPRINT_BYTES).equals(this.#fingerprint);
    const key = Buffer.concat([base, bytes.subarray(FINGERPRINT_BYTES)]);
    const isWithin = Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0 && key.length <= MAX_SORT_KEY_BYTES;
    if (!isOurs || !isWithin || idIn(key, partsAt) === undefined)
      throw new InvalidCursor('the cursor is not of this query');
    return key;
  }
}

/** Tells the queries apart that a cursor may belong to. */
function fingerprintOf(model: ModelName, { tenant, index, prefix, atMost, partition, order }: ListQuery): Buffer {
  const text = JSON.stringify([model, tenant, index, prefix, atMost ?? null, partition ?? null, order]);
  return hash('sha256', text, 'buffer').subarray(0, FINGERPRINT_BYTES);
}
