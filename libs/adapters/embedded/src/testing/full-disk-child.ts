// Appends until its files may not grow any more, then says what it has, and appends once more when told so:
// full-disk-child.ts <dataDir>, under a limit of file size.
import { execFileSync } from 'node:child_process';
import { START, type StreamId } from '@annals/contracts';
import { openEmbedded } from '../index.js';

const { eventStore, close } = await openEmbedded({ dataDir: process.argv[2]! });
const append = (id: string) =>
  eventStore.append('customer-default-1' as StreamId, 'any', [
    { id, type: 'purchase.recorded.v1', body: Buffer.alloc(5000, id) },
  ]);

/** More than one group takes. */
const WRITERS = 64;
let acknowledged = 0;
const refusals = new Set<string>();
for (let round = 0; round < 13; round++) {
  const answers = await Promise.allSettled(Array.from({ length: WRITERS }, (_, i) => append(`${round}-${i}`)));
  for (const answer of answers) {
    if (answer.status === 'fulfilled') acknowledged++;
    else refusals.add((answer.reason as Error).name);
  }
}
const read = await eventStore.readAll(START, 10_000);
execFileSync('prlimit', [`--pid=${process.pid}`, '--fsize=unlimited']);
const { position } = await append('after');
await close();
process.stdout.write(
  `${JSON.stringify({ acknowledged, refusals: [...refusals], read: read.length, after: Number(position) })}\n`,
);
