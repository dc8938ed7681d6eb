// Appends with several writers and says of each event when it is acknowledged: append-child.ts <dataDir> <name> <count>
import { openEmbedded } from '../index.js';
import { VersionConflict } from '@annals/ports';
import type { StreamId } from '@annals/contracts';

/** More than one group takes, and few enough streams that they conflict. */
const WRITERS = 64;
const [dataDir, name, count] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])];
const { eventStore, close } = await openEmbedded({ dataDir });
let next = 0;

async function write(): Promise<void> {
  while (next < count) {
    const id = `${name}-${next++}`;
    await appendUntilItWins(`customer-default-${next % 20}` as StreamId, id);
    process.stdout.write(`${id}\n`);
  }
}

async function appendUntilItWins(stream: StreamId, id: string): Promise<void> {
  for (;;) {
    const last = await eventStore.readLast(stream);
    try {
      await eventStore.append(stream, last?.revision ?? 'no-stream', [
        { id, type: 'purchase.recorded.v1', body: Buffer.alloc(300, id) },
      ]);
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
await close();
