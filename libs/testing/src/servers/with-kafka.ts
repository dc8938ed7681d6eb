import { beforeAll, describe, test } from '@jest/globals';
import { missingForBroker, sharedBrokers } from './shared-broker.js';

/** The first run on a machine also gets the jars. */
const START_MS = 300_000;

/** Defines specs that need a broker. Without one they are skipped, loudly; where CI is set they fail. */
export function withKafka(define: () => void): void {
  const missing = missingForBroker();
  if (missing.length === 0) {
    beforeAll(async () => void (await sharedBrokers()), START_MS);
    return define();
  }
  const why = `a Kafka broker: KAFKA_BROKERS names none, and ${missing.join(' and ')} cannot be found to start one`;
  if (process.env['CI']) {
    return test('needs a broker', () => {
      throw new Error(`These specs need ${why}.`);
    });
  }
  // eslint-disable-next-line no-console -- a skipped spec must not go unseen
  console.warn(`Skipped: these specs need ${why}.`);
  describe.skip('without a broker', define);
}
