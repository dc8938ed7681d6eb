import type { StageSession } from '@annals/platform';
import type { EventBus, EventStore } from '@annals/ports';
import { Relay } from './relay.js';

/** What the relay does from its start to its end. */
export const relaySession =
  (eventStore: EventStore, eventBus: EventBus): StageSession =>
  async (signal, progressed) => {
    const relay = new Relay(eventStore, eventBus);
    while (!signal.aborted) {
      const { records, published } = await relay.advance();
      progressed();
      if (records === 0) await eventStore.waitForMore(published, signal);
    }
  };
