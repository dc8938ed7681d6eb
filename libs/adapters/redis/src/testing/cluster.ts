import { startRedisServer, type RedisServer, type ServerKind, type ServerUnderTest } from '@annals/testing';
import { redisServer } from '@annals/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from './scratch.js';

const SLOTS = 16_384;
const LOOK_MS = 20;

export interface ClusterUnderTest extends ServerUnderTest {
  readonly nodes: readonly ServerUnderTest[];
}

/** A cluster of two nodes, half of the slots on each. */
export const redisCluster: ServerKind<ClusterUnderTest> = {
  name: 'a Redis cluster',
  missing: redisServer.missing,
  async start() {
    const nodes = [await startRedisServer({ isClusterNode: true }), await startRedisServer({ isClusterNode: true })];
    for (const [i, node] of nodes.entries()) {
      const [from, to] = [(SLOTS / 2) * i, (SLOTS / 2) * (i + 1) - 1];
      await withClient(node, (client) => client.call('CLUSTER', 'ADDSLOTSRANGE', from, to));
    }
    await meet(nodes[0]!, nodes[1]!);
    for (const node of nodes) await untilComplete(node);
    return { url: nodes[0]!.url, nodes, stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) };
  },
};

/** The bus between nodes listens on a port that the other node has to be told. */
async function meet(one: RedisServer, other: RedisServer): Promise<void> {
  const [, port] = (await withClient(other, (client) => client.config('GET', 'cluster-port'))) as string[];
  await withClient(one, (client) => client.call('CLUSTER', 'MEET', '127.0.0.1', other.port, port!));
}

async function untilComplete(node: RedisServer): Promise<void> {
  const isComplete = async () =>
    withClient(node, async (client) => {
      const info = String(await client.call('CLUSTER', 'INFO'));
      return info.includes('cluster_state:ok') && info.includes(`cluster_slots_ok:${SLOTS}`);
    });
  while (!(await isComplete())) await pause(LOOK_MS);
}
