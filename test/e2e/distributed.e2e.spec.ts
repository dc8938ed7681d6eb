import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDbSimulator } from '@annals/eventstoredb-simulator';
import { onlineRetail, type FactLine } from '@annals/importers';
import { DistributedProfile, openWorld, SERVICE_NAMES, type Fingerprints, type ServiceName } from '@annals/scenarios';
import { overServer, redisServer, sharedBrokers, withKafka } from '@annals/testing';

const SAMPLE = join(import.meta.dirname, '../data/online-retail.csv.br');
/** Every customer whose id ends in 7: whole histories, over the whole year. */
const isInSlice = ({ customerId }: FactLine): boolean => customerId.endsWith('7');

let facts: FactLine[];
let expected: Fingerprints;
beforeAll(async () => {
  facts = [...(await onlineRetail(SAMPLE)).facts].filter(isInSlice);
  const world = await openWorld();
  await world.import(facts);
  await world.settled();
  expected = await world.fingerprints();
  await world.close();
}, 300_000);

withKafka(() =>
  overServer(redisServer, (redis) => {
    describe.each([
      ['the log in a file', async () => undefined],
      ['a simulated EventStoreDB', () => EventStoreDbSimulator.start()],
    ])('each stage as a process of its own, over %s, Kafka and Redis', (_, startLog) => {
      let profile: DistributedProfile;
      let simulator: EventStoreDbSimulator | undefined;
      beforeAll(async () => {
        simulator = await startLog();
        const kafkaBrokers = (await sharedBrokers()).join(',');
        const eventStoreUrl = simulator?.connectionString;
        profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url, eventStoreUrl });
        await profile.startAll();
      }, 300_000);
      afterAll(async () => {
        await profile.close();
        await simulator?.close();
      });

      it('everything becomes ready, also where a new broker is not', async () => {
        const isReady = async (name: ServiceName) => (await profile.call(name, '/health/ready')).status === 200;
        for (const name of SERVICE_NAMES)
          while (!(await isReady(name))) await new Promise((resolve) => setTimeout(resolve, 100));
      });

      it('a slice of the real year gives the read models of standalone, by hash', async () => {
        const { body } = await profile.import(facts);
        // An append whose answer came too late is sent again, and is then known as one that is there.
        expect({ ...body, taken: Number(body['accepted']) + Number(body['duplicate']) }).toMatchObject({
          taken: facts.length,
          rejected: 0,
        });
        // The clock sets the last cuts when the log is quiet: then all is equal, or never.
        let found = await profile.fingerprints();
        while (JSON.stringify(found) !== JSON.stringify(expected)) {
          await new Promise((resolve) => setTimeout(resolve, 500));
          found = await profile.fingerprints();
        }
        expect(found).toEqual(expected);
      }, 300_000);

      it('a second import appends nothing', async () => {
        const { body } = await profile.import(facts);
        expect(body).toMatchObject({ accepted: 0, duplicate: facts.length });
      }, 120_000);

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
      }, 120_000);

      it('P10: each ends with 0 on SIGTERM', async () => {
        expect(await profile.stopAll()).toEqual(Object.fromEntries(SERVICE_NAMES.map((name) => [name, 0])));
      }, 60_000);
    });
  }),
);
