import type { Position } from '@annals/contracts';
import { counter, gauge, sharedHead, type StageSession } from '@annals/platform';
import type { EventBus, EventStore } from '@annals/ports';
import { Relay } from './relay.js';

/** What the relay does from its start to its end. */
const relayed = counter({ name: 'annals_relay_records_total', help: 'Records handed to the bus' });
const lag = gauge({
  name: 'annals_relay_lag_positions',
  help: 'Positions of the log that the bus does not hold; on the embedded log each is a record',
});

export const relaySession = (eventStore: EventStore, eventBus: EventBus): StageSession => {
  /** `null` while another process is the relay. */
  let reached: Position | null = null;
  lag.collectFor(async (set) => {
    const head = await sharedHead(eventStore);
    if (reached !== null) set({}, Number(head > reached ? head - reached : 0n));
  });
  return async (signal, progressed) => {
    const relay = new Relay(eventStore, eventBus);
    while (!signal.aborted) {
      const { records, published } = await relay.advance();
      relayed.inc(records);
      reached = published;
      progressed();
      if (records === 0) await eventStore.waitForMore(published, signal);
    }
  };
};
