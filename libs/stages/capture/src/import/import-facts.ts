import type { CapturePorts } from '../capture-ports.js';
import type { Asker } from '../fact/event-of.js';
import { inBatches } from './batches.js';
import type { SourceLine } from './line.js';
import { recordBatch } from './record-batch.js';
import { Tally, type BatchOutcome, type ImportProgress, type ImportSummary } from './tally.js';

/** While one batch is flushed to disk, the next is read and decided. */
const BATCHES_IN_HAND = 2;

/** Records many facts at once, by the same rules as one at a time. */
export class ImportFacts {
  constructor(private readonly ports: CapturePorts) {}

  /**
   * Imports lines until there are no more; yields after each batch and returns the summary.
   * A line that is refused stops nothing but itself. Lines of one customer are decided in their order.
   * Idempotence: importing again what was imported, wholly or in part, records only what is missing. A line
   * without a key or an id of its own is known by its content without personal fields.
   * Failure: what the source reports; StorageUnavailable, VersionConflict. What was recorded by then stays.
   */
  async *run(
    source: AsyncIterable<SourceLine>,
    asker: Asker,
  ): AsyncGenerator<ImportProgress, ImportSummary, undefined> {
    const tally = new Tally();
    const inHand: Promise<BatchOutcome>[] = [];
    try {
      for await (const batch of inBatches(source)) {
        inHand.push(this.#begin(batch, asker));
        if (inHand.length >= BATCHES_IN_HAND) yield tally.add(await inHand.shift()!);
      }
      while (inHand.length > 0) yield tally.add(await inHand.shift()!);
      return tally.summary();
    } finally {
      // Whatever ended it, nothing is recorded any more after the answer.
      await Promise.allSettled(inHand);
    }
  }

  /** {@link run} to its end. */
  async all(
    source: AsyncIterable<SourceLine>,
    asker: Asker,
    onProgress: (progress: ImportProgress) => void = () => {},
  ): Promise<ImportSummary> {
    const batches = this.run(source, asker);
    for (;;) {
      const next = await batches.next();
      if (next.done) return next.value;
      onProgress(next.value);
    }
  }

  #begin(batch: readonly SourceLine[], asker: Asker): Promise<BatchOutcome> {
    const outcome = recordBatch(this.ports, asker, batch);
    // It may fail before anybody waits for it; whoever then does is told.
    outcome.catch(() => {});
    return outcome;
  }
}
