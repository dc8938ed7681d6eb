import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  DistributedProfile,
  endService,
  factsById,
  randomFrom,
  runScenario,
  SERVICE_NAMES,
  type Slice,
} from '@annals/scenarios';
import { overServer, redisServer, sharedBrokers, withKafka, reportFault } from '@annals/testing';

const KILLS = 20;
const SEED = 20_111_209;
/** Lines of one import: small, so that kills fall into all of them. */
const CHUNK = 60;

/** Kills services one after the other, each at a random moment, and starts each again. */
async function killing(profile: DistributedProfile, random: () => number, isOver: () => boolean): Promise<number> {
  let kills = 0;
  for (; kills < KILLS || !isOver(); kills++) {
    await new Promise((resolve) => setTimeout(resolve, random() * 1500));
    const name = SERVICE_NAMES[Math.floor(random() * SERVICE_NAMES.length)]!;
    await endService(profile.service(name), 'SIGKILL');
    await profile.restart(name);
  }
  return kills;
}

withKafka(() =>
  overServer(redisServer, (redis) => {
    let slice: Slice;
    let profile: DistributedProfile;
    beforeAll(async () => {
      const kafkaBrokers = (await sharedBrokers()).join(',');
      slice = await runScenario('slice', 3);
      profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url });
      await profile.startAll();
    });
    afterAll(() => profile.close());

    it(`D1: ${KILLS} kills of random services lose nothing and double nothing`, async () => {
      const { facts, expected } = slice;
      let isOver = false;
      const importing = profile.importAll(facts, CHUNK).finally(() => (isOver = true));
      const kills = await killing(profile, randomFrom(SEED), () => isOver);
      const acknowledged = await importing;
      await profile.becomes(expected);
      const times = await factsById(profile.eventStore);
      const different = times.size;
      const all = [...times.values()].reduce((sum, each) => sum + each, 0);
      const lost = acknowledged - different;
      reportFault({
        id: 'D1',
        what: 'services over Kafka and Redis killed (SIGKILL)',
        n: `${acknowledged} facts`,
        faults: kills,
        lost,
        duplicated: all - different,
        seed: SEED,
      });
      expect({ acknowledged, lost, duplicated: all - different }).toEqual({
        acknowledged: facts.length,
        lost: 0,
        duplicated: 0,
      });
    }, 1_800_000);
  }),
);
