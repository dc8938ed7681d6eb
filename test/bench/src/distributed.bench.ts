import { openEmbedded } from '@annals/adapter-embedded';
import { openKafka } from '@annals/adapter-kafka';
import { openRedis } from '@annals/adapter-redis';
import { DEFAULT_TENANT, type EncodedRecord } from '@annals/contracts';
import { DistributedProfile } from '@annals/scenarios';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { madeUpFacts } from './customers.js';
import type { Result } from './result.js';
import { inScratch, quantile, timed } from './scratch.js';
import { startServers, type BenchServers } from './servers.js';
import { openWorld } from './world.js';

const PURCHASES = 200;
const RECORDS = 20_000;
const BATCH = 1000;
const COMMITS = 40;
const PARTITIONS = 3;

/** The distributed profile, beside kafkajs and ioredis as they come. */
export async function distributedBench(): Promise<Result[]> {
  return inScratch(async (directory) => {
    const servers = await startServers(directory);
    try {
      return [await latency(servers), await relay(servers, directory), await commits(servers)];
    } finally {
      await servers.stop();
    }
  });
}

/** From the answer of capture to the read that holds the fact, one at a time, each service a process of its own. */
async function latency(servers: BenchServers): Promise<Result> {
  const profile = await DistributedProfile.open(servers);
  await profile.startAll();
  const milliseconds: number[] = [];
  for (let i = 0; i < PURCHASES; i++) {
    const purchase = { orderId: `o-${i}`, lines: [{ sku: 'a', qty: 1, unitPrice: 500 }], total: TOTAL };
    const path = `/v1/customers/c-${i % 20}`;
    const { body } = await profile.call('capture', `${path}/purchases`, JSON.stringify(purchase));
    const acknowledged = performance.now();
    const { status } = await profile.call('query', `${path}?minPosition=${String(body['position'])}`);
    if (status !== 200) throw new Error(`not visible: ${status}`);
    if (i >= PURCHASES / 10) milliseconds.push(performance.now() - acknowledged);
  }
  await profile.stopAll();
  await profile.close();
  const p99 = quantile(milliseconds, 0.99);
  return {
    measure: 'acknowledged → visible, over Kafka and Redis, p99',
    unit: 'ms',
    value: p99,
    bar: '≤ 250 ms',
    met: p99 <= 250,
    note: `p50 ${quantile(milliseconds, 0.5).toFixed(0)} ms, the answer of the read in it`,
  };
}

const TOTAL = { amountMinor: 500, currency: 'GBP' };

/** Publishing the log, beside kafkajs sending the same bytes under the same keys. */
async function relay({ kafkaBrokers }: BenchServers, directory: string): Promise<Result> {
  const records = await recordsOf(directory);
  const brokers = kafkaBrokers.split(',');
  const kafka = openKafka({ brokers, clientId: 'bench', topicPrefix: 'bench.' });
  await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
  await kafka.eventBus.lastPublished();
  const ours = await timed(() => inBatches(records, (batch) => kafka.eventBus.publish(batch)));
  await kafka.close();
  const raw = await timed(() => rawPublish(brokers, records));
  return {
    measure: 'relay, log → Kafka',
    unit: 'events/s',
    value: RECORDS / ours.seconds,
    raw: RECORDS / raw.value,
    rawIs: 'kafkajs sending the same bodies and keys',
    bar: 'none set',
    met: true,
  };
}

async function recordsOf(directory: string): Promise<EncodedRecord[]> {
  const world = await openWorld(`${directory}/log`);
  await world.import(madeUpFacts(RECORDS / 10, 10));
  await world.close();
  const { eventStore, close } = await openEmbedded({ dataDir: `${directory}/log` });
  const records = await eventStore.readAll(0n, RECORDS);
  await close();
  return records;
}

async function inBatches(records: readonly EncodedRecord[], send: (batch: EncodedRecord[]) => Promise<unknown>) {
  for (let i = 0; i < records.length; i += BATCH) await send(records.slice(i, i + BATCH));
}

/** Gives the seconds of the sending alone. */
async function rawPublish(brokers: string[], records: readonly EncodedRecord[]): Promise<number> {
  const client = new Kafka({ brokers, clientId: 'raw', logLevel: logLevel.NOTHING });
  const admin = client.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'raw', numPartitions: PARTITIONS }], waitForLeaders: true });
  await admin.disconnect();
  const producer = client.producer({ maxInFlightRequests: 1 });
  await producer.connect();
  const { seconds } = await timed(() =>
    inBatches(records, (batch) =>
      producer.send({
        topic: 'raw',
        acks: -1,
        messages: batch.map(({ stream, body }) => ({ key: stream, value: Buffer.from(body) })),
      }),
    ),
  );
  await producer.disconnect();
  return seconds;
}

/** Commits of a thousand documents, beside ioredis setting the same texts in one transaction. */
async function commits({ redisUrl }: BenchServers): Promise<Result> {
  const puts = Array.from({ length: BATCH }, (_, i) => ({
    tenant: DEFAULT_TENANT,
    id: `c-${i}`,
    document: { id: `c-${i}`, text: 'x'.repeat(700) },
    indexes: [{ index: 'all', key: [i] }],
  }));
  const redis = await openRedis({
    servers: { url: redisUrl },
    partitions: PARTITIONS,
    prefix: 'bench',
    allowVolatileKeys: true,
  });
  const ours = await timed(async () => {
    for (let i = 1; i <= COMMITS; i++)
      await redis.readModels.commit([{ model: 'bench@1', partition: 0, checkpoint: BigInt(i), puts }]);
  });
  await redis.close();
  const raw = new Redis(redisUrl);
  const texts = puts.map(({ id, document }) => [id, JSON.stringify(document)] as const);
  const plain = await timed(async () => {
    for (let i = 0; i < COMMITS; i++) {
      const transaction = raw.multi();
      for (const [id, text] of texts) transaction.set(`raw:${id}`, text).zadd('raw:all', 0, id);
      await transaction.exec();
    }
  });
  await raw.quit();
  const documents = COMMITS * BATCH;
  return {
    measure: 'read-model commits, Redis',
    unit: 'documents/s',
    value: documents / ours.seconds,
    raw: documents / plain.seconds,
    rawIs: 'ioredis, SET and ZADD of the same texts in MULTI',
    bar: 'none set',
    met: true,
  };
}
