import { START, type Position } from '@annals/contracts';
import type { Bounds, TopicReader } from '../connection/topic-reader.js';
import { fromMessage, positionOf } from '../message/record-message.js';

export interface SearchBounds extends Bounds {
  /** The newest record that was known to be there before the bounds were asked. */
  readonly newest: Position;
}

/**
 * The offset at which to read on after a position: that of the first message with a later one.
 * It is searched by halves, since positions grow with offsets; some twenty small reads find it among a million. Where two
 * relays once wrote at a time they do not grow, and the search may end too late. Then the message that is found does not
 * follow `after`, and reading starts at the beginning, passing over what is known.
 */
export async function startOffset(
  reader: TopicReader,
  topic: string,
  partition: number,
  after: Position,
  { low, end, newest }: SearchBounds,
): Promise<bigint> {
  if (after === START || low === end) return low;
  let from = low;
  let to = end;
  while (from < to) {
    const middle = (from + to) / 2n;
    const messages = await reader.readAt(topic, partition, middle);
    const later = messages.find((message) => positionOf(message) > after);
    if (messages.length === 0 || later === messages[0]) to = middle;
    else from = BigInt((later ?? messages.at(-1)!).offset) + (later ? 0n : 1n);
    if (later && later !== messages[0]) break;
  }
  if (from >= end) return newest <= after ? end : low;
  const [found] = await reader.readAt(topic, partition, from);
  return found && fromMessage(found).previous <= after ? from : low;
}
