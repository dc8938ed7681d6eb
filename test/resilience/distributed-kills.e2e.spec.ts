import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { customerStream, decode } from '@annals/contracts';
import { onlineRetail, type FactLine } from '@annals/importers';
import { DistributedProfile, openWorld, randomFrom, SERVICE_NAMES, type Fingerprints } from '@annals/scenarios';
import { overServer, redisServer, sharedBrokers, withKafka, reportFault } from '@annals/testing';

const SAMPLE = join(import.meta.dirname, '../data/online-retail.csv.br');
const KILLS = 20;
const SEED = 20_111_209;
/** Lines of one import: small, so that kills fall into all of them. */
const CHUNK = 60;

/** Counts every fact of a customer in the log, and the different ones among them. */
async function countFacts({ eventStore }: DistributedProfile) {
  const ids: string[] = [];
  for (let position = 0n; ;) {
    const page = await eventStore.readAll(position, 5000);
    if (page.length === 0) return { all: ids.length, different: new Set(ids).size };
    position = page.at(-1)!.position;
    for (const record of page) {
      const { customerId, tenant } = decode(record)!;
      if (customerId !== undefined && record.stream === customerStream(tenant, customerId)) ids.push(record.id);
    }
  }
}

/** Kills services one after the other, each at a random moment, and starts each again. */
async function killing(profile: DistributedProfile, random: () => number, isOver: () => boolean): Promise<number> {
  let kills = 0;
  for (; kills < KILLS || !isOver(); kills++) {
    await new Promise((resolve) => setTimeout(resolve, random() * 1500));
    const name = SERVICE_NAMES[Math.floor(random() * SERVICE_NAMES.length)]!;
    const { process: child } = profile.service(name);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await profile.restart(name);
  }
  return kills;
}

/** Sends facts again until they are acknowledged, as a client does whose server dies. Gives how many were. */
async function importAll(profile: DistributedProfile, facts: readonly FactLine[]): Promise<number> {
  let acknowledged = 0;
  for (let i = 0; i < facts.length; i += CHUNK) {
    const chunk = facts.slice(i, i + CHUNK);
    for (;;) {
      try {
        const { status, body } = await profile.import(chunk);
        if (status !== 200) throw new Error(`status ${status}`);
        acknowledged += Number(body['accepted']) + Number(body['duplicate']);
        break;
      } catch {
        // The capture service is being killed; it comes back.
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
  return acknowledged;
}

withKafka(() =>
  overServer(redisServer, (redis) => {
    let facts: FactLine[];
    let expected: Fingerprints;
    let profile: DistributedProfile;
    beforeAll(async () => {
      facts = [...(await onlineRetail(SAMPLE)).facts].filter(({ customerId }) => customerId.endsWith('3'));
      const world = await openWorld();
      await world.import(facts);
      await world.settled();
      expected = await world.fingerprints();
      await world.close();
      const kafkaBrokers = (await sharedBrokers()).join(',');
      profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url });
      await profile.startAll();
    }, 300_000);
    afterAll(() => profile.close());

    it(`D1: ${KILLS} kills of random services lose nothing and double nothing`, async () => {
      let isOver = false;
      const importing = importAll(profile, facts).finally(() => (isOver = true));
      const kills = await killing(profile, randomFrom(SEED), () => isOver);
      const acknowledged = await importing;
      let found = await profile.fingerprints();
      while (JSON.stringify(found) !== JSON.stringify(expected)) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        found = await profile.fingerprints();
      }
      const { all, different } = await countFacts(profile);
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
    }, 600_000);
  }),
);
