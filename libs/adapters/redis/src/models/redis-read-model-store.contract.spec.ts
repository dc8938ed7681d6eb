import { overServer, readModelStoreContract, redisServer } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

overServer(redisServer, (server) => {
  readModelStoreContract('Redis', () => openScratch(server(), ({ readModels }) => readModels));
});
