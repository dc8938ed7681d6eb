import { TOPICS } from '@annals/contracts';
import { Redis } from 'ioredis';
import { Kafka, logLevel, type Batch } from 'kafkajs';
import type { BenchServers } from './servers.js';

/**
 * Messages a second that kafkajs reads and ioredis answers with writes: for each batch, the documents of the keys in it,
 * together. `documents` are the texts by key. The first batch is what the clock starts with.
 */
export async function rawProjecting(
  { kafkaBrokers, redisUrl }: BenchServers,
  topicPrefix: string,
  documents: ReadonlyMap<string, string>,
  messages: number,
): Promise<number> {
  const redis = new Redis(redisUrl);
  const client = new Kafka({ brokers: kafkaBrokers.split(','), clientId: 'raw', logLevel: logLevel.NOTHING });
  const consumer = client.consumer({ groupId: `${topicPrefix}raw`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic: topicPrefix + TOPICS.facts, fromBeginning: true });
  let read = 0;
  let began: { readonly at: number; readonly read: number } | undefined;
  const done = new Promise<void>((resolve) => {
    const eachBatch = async ({ batch }: { batch: Batch }) => {
      await writeDocuments(redis, batch, documents);
      read += batch.messages.filter(({ key }) => documents.has(String(key))).length;
      began ??= { at: performance.now(), read };
      if (read >= messages) resolve();
    };
    void consumer.run({ autoCommit: false, eachBatch });
  });
  await done;
  const seconds = (performance.now() - began!.at) / 1000;
  await consumer.disconnect();
  await redis.quit();
  return (messages - began!.read) / seconds;
}

async function writeDocuments(redis: Redis, batch: Batch, documents: ReadonlyMap<string, string>): Promise<void> {
  const keys = new Set(batch.messages.map(({ key }) => String(key)));
  const transaction = redis.multi();
  for (const key of keys) {
    const text = documents.get(key);
    if (text !== undefined) transaction.set(`raw:${key}`, text);
  }
  await transaction.exec();
}
