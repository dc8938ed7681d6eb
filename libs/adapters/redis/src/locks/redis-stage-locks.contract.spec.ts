import { overServer, redisServer, stageLocksContract } from '@annals/testing';
import { clear, openScratchRedis, scratchPrefix } from '../testing/scratch.js';

overServer(redisServer, (server) => {
  stageLocksContract('Redis', async () => {
    const prefix = scratchPrefix();
    const [one, other] = [await openScratchRedis(server(), { prefix }), await openScratchRedis(server(), { prefix })];
    const close = async () => {
      await Promise.all([one.close(), other.close()]);
      await clear(server(), prefix);
    };
    return { one: one.stageLocks, other: other.stageLocks, close };
  });
});
