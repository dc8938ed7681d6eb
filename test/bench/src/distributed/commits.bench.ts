import { openRedis } from '@annals/adapter-redis';
import { DEFAULT_TENANT } from '@annals/contracts';
import { Redis } from 'ioredis';
import type { Result } from '../result.js';
import { timed } from '../scratch.js';
import type { BenchServers } from './servers.js';

const BATCH = 1000;
const COMMITS = 40;
const PARTITIONS = 3;

/** Commits of a thousand documents, beside ioredis setting the same texts in one transaction. */
export async function commitsBench({ redisUrl }: BenchServers): Promise<Result> {
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
  };
}
