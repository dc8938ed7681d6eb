import type { CapturePorts } from '../capture-ports.js';
import type { Asker } from '../fact/event-of.js';
import { importCustomer } from './customer-batch.js';
import { isLineError, readLine, type ImportItem, type SourceLine } from './line.js';
import { noOutcome, type BatchOutcome } from './tally.js';

/** Records a batch, its customers beside each other. Failure: the first of theirs, when all have come to an end. */
export async function recordBatch(
  ports: CapturePorts,
  asker: Asker,
  batch: readonly SourceLine[],
): Promise<BatchOutcome> {
  const outcome = noOutcome();
  const customers = byCustomer(batch, outcome);
  const run = { ports, asker, present: await ports.times.present(asker.tenant) };
  const parts = [];
  for (const [id, items] of customers) parts.push(importCustomer(run, id, items, outcome));
  const failed = (await Promise.allSettled(parts)).find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
  return outcome;
}

function byCustomer(batch: readonly SourceLine[], outcome: BatchOutcome): Map<string, ImportItem[]> {
  const customers = new Map<string, ImportItem[]>();
  for (const source of batch) {
    const read = readLine(source);
    if (isLineError(read)) {
      outcome.errors.push(read);
      continue;
    }
    const items = customers.get(read.customerId);
    if (items) items.push(read);
    else customers.set(read.customerId, [read]);
  }
  return customers;
}
