import { decode, laterOf, reveal, type EncodedRecord, type StreamId } from '@annals/contracts';
import type { EventStore, SubjectKey } from '@annals/ports';
import { isSameFact } from '../fact/same-fact.js';
import type { FactWish } from '../fact/wish.js';
import { lineError, type Repeat } from './decide-items.js';
import { addOutcome, noOutcome, type BatchOutcome } from './tally.js';

/** The key of the customer whose stream it is. */
type KeyOf = (stream: StreamId) => Promise<SubjectKey | undefined>;

/** Compares lines with the events that they seem to repeat, reading those of each stream in one go. */
export async function compareRepeats(
  store: EventStore,
  repeats: readonly Repeat[],
  keyOf: KeyOf,
): Promise<BatchOutcome> {
  const outcome = noOutcome();
  for (const stream of new Set(repeats.map(({ place }) => place.stream))) {
    const own = repeats.filter(({ place }) => place.stream === stream);
    addOutcome(outcome, await compareWith(store, stream, own, await keyOf(stream)));
  }
  return outcome;
}

async function compareWith(
  store: EventStore,
  stream: StreamId,
  repeats: readonly Repeat[],
  key: SubjectKey | undefined,
): Promise<BatchOutcome> {
  const outcome = noOutcome();
  const revisions = repeats.map(({ place }) => place.revision);
  const from = Math.min(...revisions);
  const records = await store.readStream(stream, { from, limit: Math.max(...revisions) - from + 1 });
  for (const { item, place, otherwise } of repeats) {
    const record = records[place.revision - from];
    if (record && isRepeat(item.wish, record, key)) {
      outcome.duplicate++;
      outcome.position = laterOf(outcome.position, record.position);
    } else outcome.errors.push(lineError(item, otherwise()));
  }
  return outcome;
}

function isRepeat(wish: FactWish, record: EncodedRecord, key: SubjectKey | undefined): boolean {
  const recorded = decode(record);
  if (!recorded) return false;
  if (recorded.sealed === undefined) return isSameFact(wish, recorded);
  // Without a key no line of this batch holds personal data, and this event does.
  return key !== undefined && isSameFact(wish, reveal(recorded, key));
}
