import { Relay } from '@annals/stage-relay';
import type { ScratchKafka } from './scratch-kafka.js';

/** As the relay's stage does: a failure is tried again, from what the bus says. Gives what failed. */
export async function relayUntil(
  { embedded, kafka }: ScratchKafka,
  isDone: () => boolean,
  failures: unknown[] = [],
): Promise<readonly unknown[]> {
  let relay = new Relay(embedded.eventStore, kafka.eventBus);
  while (!isDone()) {
    try {
      const { records, published } = await relay.advance();
      if (records === 0) await embedded.eventStore.waitForMore(published, AbortSignal.timeout(50));
    } catch (error) {
      failures.push(error);
      relay = new Relay(embedded.eventStore, kafka.eventBus);
    }
  }
  return failures;
}
