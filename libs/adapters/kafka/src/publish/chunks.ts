import type { EncodedRecord } from '@annals/contracts';

const MOST_RECORDS = 2000;
/** A broker takes a request's messages of a partition as one batch, whose size it limits. */
const MOST_BYTES = 1_048_576;

/** Cuts records into runs that fit a request; a record that is larger by itself gets a run of its own. */
export function* chunksOf(records: readonly EncodedRecord[]): Generator<EncodedRecord[]> {
  let chunk: EncodedRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    if (chunk.length > 0 && (chunk.length >= MOST_RECORDS || bytes + record.body.byteLength > MOST_BYTES)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(record);
    bytes += record.body.byteLength;
  }
  if (chunk.length > 0) yield chunk;
}
