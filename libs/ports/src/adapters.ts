import type { DeadLetters } from './dead-letters.js';
import type { EventBus } from './event-bus.js';
import type { EventStore } from './event-store.js';
import type { KeyStore } from './key-store.js';
import type { ReadModelStore } from './read-model-store.js';
import type { StageLocks } from './stage-locks.js';

/** One adapter a port, as a service binds them. Any mix is valid. */
export interface Adapters {
  readonly eventStore: EventStore;
  readonly eventBus: EventBus;
  readonly deadLetters: DeadLetters;
  readonly readModels: ReadModelStore;
  readonly keyStore: KeyStore;
  readonly stageLocks: StageLocks;
  /** What has stood still for so long that only a new process helps; absent where nothing can. Asking costs no IO. */
  stalled?(): string | undefined;

  /** Waits for what was accepted, then lets go of files and connections. Idempotent. */
  close(): Promise<void>;
}
