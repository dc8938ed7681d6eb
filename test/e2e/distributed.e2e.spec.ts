import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DistributedProfile,
  runScenario,
  SERVICE_NAMES,
  startSimulatorProcess,
  type ServiceName,
  type SimulatorProcess,
  type Slice,
} from '@annals/scenarios';
import { overServer, redisServer, sharedBrokers, withKafka } from '@annals/testing';

/** Lines of one import: an append may come to no end in time where much is going on, and is sent again. */
const CHUNK = 500;
const LOOK_EVERY_MS = 100;

let slice: Slice;
beforeAll(async () => {
  slice = await runScenario('slice', 7);
});

withKafka(() =>
  overServer(redisServer, (redis) => {
    describe.each([
      ['the log in a file', async () => undefined],
      ['a simulated EventStoreDB', startSimulatorProcess],
    ])('each stage as a process of its own, over %s, Kafka and Redis', (_, startLog) => {
      let profile: DistributedProfile;
      let simulator: SimulatorProcess | undefined;
      beforeAll(async () => {
        simulator = await startLog();
        const kafkaBrokers = (await sharedBrokers()).join(',');
        const eventStoreUrl = simulator?.connectionString;
        profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url, eventStoreUrl });
        await profile.startAll();
      });
      afterAll(async () => {
        await profile.close();
        await simulator?.close();
      });

      it('everything becomes ready, also where a new broker is not', async () => {
        const isReady = async (name: ServiceName) => (await profile.call(name, '/health/ready')).status === 200;
        for (const name of SERVICE_NAMES) while (!(await isReady(name))) await pause(LOOK_EVERY_MS);
      });

      it('a slice of the real year gives the read models of standalone, by hash', async () => {
        const { facts, expected } = slice;
        expect(await profile.importAll(facts, CHUNK)).toBe(facts.length);
        // The clock sets the last cuts when the log is quiet: then all is equal, or never.
        await profile.becomes(expected);
      });

      it('a second import appends nothing', async () => {
        const { body } = await profile.import(slice.facts);
        expect(body).toMatchObject({ accepted: 0, duplicate: slice.facts.length });
      });

      it('what is recorded can be read at once by its position', async () => {
        const purchase = {
          orderId: 'o-1',
          lines: [{ sku: 'a', qty: 2, unitPrice: 500 }],
          total: { amountMinor: 1000, currency: 'GBP' },
        };
        const { body } = await profile.call('capture', '/v1/customers/new-1/purchases', JSON.stringify(purchase));
        const read = () => profile.call('query', `/v1/customers/new-1?minPosition=${String(body['position'])}`);
        let answer = await read();
        // As a client does that is told to try again: the wait of one request is bounded.
        while (answer.status === 503) answer = await read();
        expect(answer).toMatchObject({ status: 200, body: { loyalty: { level: 1 } } });
      });

      it('a verification finds every document and every insight to be what the log gives', async () => {
        const { status, body } = await profile.call('audit', '/v1/audit/verifications', '{}');
        expect(status).toBe(202);
        const read = () => profile.call('audit', `/v1/audit/verifications/${String(body['id'])}`);
        let answer = await read();
        while (answer.body['state'] === 'RUNNING') {
          await pause(LOOK_EVERY_MS);
          answer = await read();
        }
        expect(answer.body).toMatchObject({ state: 'DONE', result: { equal: true, differingInsights: 0 } });
        const { customers, insights } = answer.body['result'] as { customers: number; insights: { recorded: number } };
        expect(customers).toBeGreaterThan(400);
        expect(insights.recorded).toBeGreaterThan(1000);
      });

      it('P10: each ends with 0 on SIGTERM', async () => {
        expect(await profile.stopAll()).toEqual(Object.fromEntries(SERVICE_NAMES.map((name) => [name, 0])));
      });
    });
  }),
);
