import type { CapturePorts } from '../capture-ports.js';
import type { Asker } from '../fact/event-of.js';
import { importCustomer } from './customer-batch.js';
import { isLineError, readLine, type ImportItem, type SourceLine } from './line.js';
import { addOutcome, noOutcome, type BatchOutcome } from './tally.js';

/** Records a batch, its customers beside each other. Failure: the first of theirs, when all have come to an end. */
export async function recordBatch(
  ports: CapturePorts,
  asker: Asker,
  batch: readonly SourceLine[],
): Promise<BatchOutcome> {
  const outcome = noOutcome();
  const customers = byCustomer(batch, outcome);
  const run = { ports, asker, present: await ports.times.present(asker.tenant) };
  const parts = await Promise.allSettled([...customers].map(([id, items]) => importCustomer(run, id, items)));
  for (const part of parts) {
    if (part.status === 'rejected') throw part.reason;
    addOutcome(outcome, part.value);
  }
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
