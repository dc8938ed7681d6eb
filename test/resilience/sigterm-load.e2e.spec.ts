import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { DistributedProfile, endService, factsById, Load, SERVICE_NAMES, StandaloneProfile } from '@annals/scenarios';
import { overServer, redisServer, reportFault, sharedBrokers, withKafka } from '@annals/testing';

const FACTS = 500;
/** Long enough for a probe to see that the service is not ready, while clients are still answered. */
const SETTINGS = { ANNALS_DRAIN_DELAY_MS: '1000' };

/** What must hold of a load over whose service a SIGTERM came, and of the log that is left. */
async function expectNothingLost(load: Load, log: Map<string, number>, over: string): Promise<void> {
  const { imported, lines } = await load.ended();
  const missing = load.acknowledged.filter((id) => !log.has(id)).length;
  // What the import was told to be taken has no ids in its answer.
  const lost = Math.max(missing, load.acknowledged.length + imported - log.size);
  const duplicated = [...log.values()].filter((times) => times > 1).length;
  const n = `${load.acknowledged.length + imported} acknowledged`;
  reportFault({ id: 'P10', what: `SIGTERM under load, ${over}`, n, faults: 1, lost, duplicated, seed: 0 });
  expect({ lost, duplicated, broken: load.broken, imported }).toEqual({
    lost: 0,
    duplicated: 0,
    broken: 0,
    imported: lines,
  });
  // Not ready while it still answers, and only then away.
  expect(load.readiness).toEqual([200, 503, null]);
}

describe('standalone', () => {
  let profile: StandaloneProfile;
  beforeAll(async () => {
    profile = await StandaloneProfile.open();
  });
  afterAll(() => profile.close());

  it('P10: says that it is not ready, answers what was begun, loses nothing and ends with 0', async () => {
    const service = await profile.start(SETTINGS);
    await profile.ready();
    const load = new Load(service, profile.key);
    await load.under(FACTS);
    load.end();
    expect(await endService(service, 'SIGTERM')).toBe(0);
    const { eventStore, close } = await openEmbedded({ dataDir: profile.dataDir });
    const log = await factsById(eventStore);
    await close();
    await expectNothingLost(load, log, 'standalone');
  });
});

withKafka(() =>
  overServer(redisServer, (redis) => {
    describe('the services', () => {
      let profile: DistributedProfile;
      beforeAll(async () => {
        const kafkaBrokers = (await sharedBrokers()).join(',');
        profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url, settings: SETTINGS });
        await profile.startAll();
        for (const name of SERVICE_NAMES) await profile.ready(name);
      });
      afterAll(() => profile.close());

      it('P10: all at once say that they are not ready, answer what was begun, lose nothing and end with 0', async () => {
        const load = new Load(profile.service('capture'), profile.key);
        await load.under(FACTS);
        load.end();
        expect(await profile.stopAll()).toEqual(Object.fromEntries(SERVICE_NAMES.map((name) => [name, 0])));
        await expectNothingLost(load, await factsById(profile.eventStore), 'all services over Kafka and Redis');
      });
    });
  }),
);
