import type { Result } from '../result.js';
import { inScratch } from '../scratch.js';
import { commitsBench } from './commits.bench.js';
import { latencyBench } from './latency.bench.js';
import { projectorBench } from './projector.bench.js';
import { relayBench } from './relay.bench.js';
import { startServers } from './servers.js';

/** The distributed profile, beside kafkajs and ioredis as they come. */
export async function distributedBench(): Promise<Result[]> {
  return inScratch(async (directory) => {
    const servers = await startServers(directory);
    try {
      return [
        await latencyBench(servers),
        await relayBench(servers, directory),
        await projectorBench(servers),
        await commitsBench(servers),
      ];
    } finally {
      await servers.stop();
    }
  });
}
