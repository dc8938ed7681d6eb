import { setImmediate } from 'node:timers/promises';
import type { Position } from '@annals/contracts';
import { isWanted, type Wanted } from '../feed-event.js';
import type { FeedReader } from '../feed-reader.js';
import { frameOf, heartbeat, type LogPages } from './log-pages.js';

export interface Following {
  readonly wanted: Wanted;
  /** Events after this position; absent: after the end of the log as it is now. */
  readonly from?: Position;
  readonly signal: AbortSignal;
}

/** So long a client waits before it comes back, unless it knows better. */
const RETRY = 'retry: 1000\n';
const CUSTOMER_PAGE = 100;
/** Characters that are handed over at once: few large events must not fill the memory of many streams. */
const CHUNK = 65_536;

/** The text of an event stream without end, until `signal` aborts. What nobody asks for is not read. */
export async function* followLog(
  pages: LogPages,
  reader: FeedReader,
  { wanted, from, signal }: Following,
): AsyncGenerator<string> {
  let position = from ?? (await pages.head());
  // At once, so that the client knows that it is let in, and from where on.
  yield RETRY + heartbeat(position);
  if (wanted.customerId !== undefined) {
    const head = await pages.head();
    if (position < head) yield* customerUpTo(head, reader, wanted, position);
    if (position < head) position = head;
  }
  while (!signal.aborted) {
    const page = await pages.after(position);
    if (page.upTo === position) {
      await pages.more(position);
      if ((await pages.after(position)).upTo === position && !signal.aborted) yield heartbeat(position);
      continue;
    }
    position = page.upTo;
    const frames = page.entries.filter((entry) => isWanted(entry, wanted)).map(({ frame }) => frame);
    if (frames.length > 0) yield* inChunks(frames);
    // A rare type can be far away: others have their turn meanwhile.
    else await setImmediate();
  }
}

/** What is known of one customer already is read from its own streams, not by looking through the log. */
async function* customerUpTo(
  head: Position,
  reader: FeedReader,
  wanted: Wanted,
  from: Position,
): AsyncGenerator<string> {
  for (let after = from; ;) {
    const page = await reader.pull({ ...wanted, from: after, limit: CUSTOMER_PAGE });
    const known = page.events.filter(({ position }) => BigInt(position) <= head);
    yield* inChunks(known.map(frameOf));
    if (page.atHead || known.length < page.events.length) return;
    after = BigInt(page.next);
  }
}

function* inChunks(frames: readonly string[]): Generator<string> {
  let chunk = '';
  for (const frame of frames) {
    chunk += frame;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
