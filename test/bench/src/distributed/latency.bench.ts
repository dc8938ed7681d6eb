import { DistributedProfile } from '@annals/scenarios';
import type { Result } from '../result.js';
import { quantile } from '../scratch.js';
import type { BenchServers } from './servers.js';

const PURCHASES = 200;
const TOTAL = { amountMinor: 500, currency: 'GBP' };

/** From the answer of capture to the read that holds the fact, one at a time, each service a process of its own. */
export async function latencyBench(servers: BenchServers): Promise<Result> {
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
