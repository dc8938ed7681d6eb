import { durableRedisServer, keyStoreContract, overServer, redisServer } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

for (const [name, kind] of [
  ['Redis in memory', redisServer],
  ['Redis with its file', { ...durableRedisServer, variable: 'REDIS_DURABLE_URL' }],
] as const) {
  overServer(kind, (server) => keyStoreContract(name, () => openScratch(server(), ({ keyStore }) => keyStore)));
}
