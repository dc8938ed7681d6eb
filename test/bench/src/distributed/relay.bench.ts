import { openEmbedded } from '@annals/adapter-embedded';
import { openKafka } from '@annals/adapter-kafka';
import type { EncodedRecord } from '@annals/contracts';
import type { Adapters } from '@annals/ports';
import { Relay } from '@annals/stage-relay';
import { Kafka, logLevel } from 'kafkajs';
import { madeUpFacts } from '../customers.js';
import type { Result } from '../result.js';
import { timed } from '../scratch.js';
import { openWorld } from '../world.js';
import type { BenchServers } from './servers.js';

const RECORDS = 20_000;
const BATCH = 1000;
const PARTITIONS = 3;

/** Publishing a backlog of the log, beside kafkajs sending the same bodies under the same keys. */
export async function relayBench({ kafkaBrokers }: BenchServers, directory: string): Promise<Result> {
  const brokers = kafkaBrokers.split(',');
  const prefix = `bench${Date.now().toString(36)}.`;
  const { eventStore, close } = await logOf(`${directory}/log`);
  const records = await eventStore.readAll(0n, RECORDS);
  const kafka = openKafka({ brokers, clientId: 'bench', topicPrefix: prefix });
  await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
  await kafka.eventBus.lastPublished();
  const relay = new Relay(eventStore, kafka.eventBus);
  const ours = await timed(async () => {
    while ((await relay.advance()).records > 0);
  });
  await kafka.close();
  await close();
  const raw = await rawPublish(brokers, `${prefix}raw`, records);
  return {
    measure: 'relay, log → Kafka',
    unit: 'events/s',
    value: RECORDS / ours.seconds,
    raw: RECORDS / raw,
    rawIs: 'kafkajs sending the same bodies and keys',
  };
}

async function logOf(dataDir: string): Promise<Pick<Adapters, 'eventStore' | 'close'>> {
  const world = await openWorld(dataDir);
  await world.import(madeUpFacts(RECORDS / 10, 10));
  await world.close();
  return openEmbedded({ dataDir });
}

async function inBatches(records: readonly EncodedRecord[], send: (batch: EncodedRecord[]) => Promise<unknown>) {
  for (let i = 0; i < records.length; i += BATCH) await send(records.slice(i, i + BATCH));
}

/** Gives the seconds of the sending alone. */
async function rawPublish(brokers: string[], topic: string, records: readonly EncodedRecord[]): Promise<number> {
  const client = new Kafka({ brokers, clientId: 'raw', logLevel: logLevel.NOTHING });
  const admin = client.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS }], waitForLeaders: true });
  await admin.disconnect();
  const producer = client.producer({ maxInFlightRequests: 1 });
  await producer.connect();
  const { seconds } = await timed(() =>
    inBatches(records, (batch) =>
      producer.send({
        topic,
        acks: -1,
        messages: batch.map(({ stream, body }) => ({ key: stream, value: Buffer.from(body) })),
      }),
    ),
  );
  await producer.disconnect();
  return seconds;
}
