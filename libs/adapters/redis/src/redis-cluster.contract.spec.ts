import { keyStoreContract, overOwnServer, readModelStoreContract } from '@annals/testing';
import { redisCluster } from './testing/cluster.js';
import { openScratch } from './testing/scratch.js';

overOwnServer(redisCluster, (server) => {
  const servers = () => ({ servers: { cluster: [server().url] } });
  readModelStoreContract('a cluster', () => openScratch(server(), ({ readModels }) => readModels, servers()));
  keyStoreContract('a cluster', () => openScratch(server(), ({ keyStore }) => keyStore, servers()));
});
