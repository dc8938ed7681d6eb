import type { SourceLine } from './line.js';

const MOST_LINES = 1000;
/** Characters, as a stand-in for bytes. */
const MOST_TEXT = 1_048_576;

/** Gathers lines until there are enough for one round of appends. */
export async function* inBatches(
  source: AsyncIterable<SourceLine>,
): AsyncGenerator<readonly SourceLine[], void, undefined> {
  let batch: SourceLine[] = [];
  let text = 0;
  for await (const line of source) {
    batch.push(line);
    if ('text' in line) text += line.text.length;
    if (batch.length < MOST_LINES && text < MOST_TEXT) continue;
    yield batch;
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield batch;
}
