import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapters } from '@annals/ports';
import { LogEventBus } from './bus/log-event-bus.js';
import { noDeadLetters } from './bus/no-dead-letters.js';
import { EmbeddedKeyStore } from './keys/embedded-key-store.js';
import { FileStageLocks } from './locks/file-stage-locks.js';
import { EmbeddedEventStore } from './log/embedded-event-store.js';
import { openLog } from './log/open-log.js';
import { EmbeddedReadModelStore } from './models/embedded-read-model-store.js';

export interface EmbeddedOptions {
  /** Made when it is not there. Several processes may open the same one. */
  readonly dataDir: string;
}

/**
 * Every port on files of one directory: `log`, `models`, `keys`, `locks`.
 * Errors: CorruptLog when the log has lost records; DamagedFile for the other files.
 */
export async function openEmbedded({ dataDir }: EmbeddedOptions): Promise<Adapters> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const opened: { close(): Promise<void> }[] = [];
  const open = <T extends { close(): Promise<void> }>(adapter: T): T => (opened.push(adapter), adapter);
  const closeAll = async () => void (await Promise.all(opened.map((adapter) => adapter.close())));
  try {
    const eventStore = open(new EmbeddedEventStore(openLog(join(dataDir, 'log'))));
    const readModels = open(new EmbeddedReadModelStore(join(dataDir, 'models')));
    const keyStore = open(new EmbeddedKeyStore(join(dataDir, 'keys')));
    const eventBus = new LogEventBus(eventStore);
    const stageLocks = new FileStageLocks(dataDir);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= closeAll());
    return { eventStore, eventBus, deadLetters: noDeadLetters, readModels, keyStore, stageLocks, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
