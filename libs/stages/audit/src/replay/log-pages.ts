import { setImmediate } from 'node:timers/promises';
import { START, type EncodedRecord, type Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';

/** So many records are read and looked at in some ten milliseconds: nobody who is served by the same thread waits longer. */
const PAGE = 1000;

/** The log up to a position, page by page. Errors: what `signal` aborts with; CorruptLog. */
export async function* logPages(
  store: EventStore,
  upTo: Position,
  signal: AbortSignal,
): AsyncIterable<readonly EncodedRecord[]> {
  for (let position = START; position < upTo;) {
    signal.throwIfAborted();
    const page = await store.readAll(position, PAGE);
    if (page.length === 0) return;
    position = page.at(-1)!.position;
    yield position <= upTo ? page : page.filter((record) => record.position <= upTo);
    await setImmediate();
  }
}
