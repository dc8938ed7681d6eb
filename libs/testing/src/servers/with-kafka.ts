import { beforeAll } from '@jest/globals';
import { withoutMeans } from './server-under-test.js';
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
  const reason = `no Kafka broker: KAFKA_BROKERS names none, and ${missing.join(' and ')} cannot be found to start one`;
  withoutMeans('over Kafka', reason, define);
}
