import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  DistributedProfile,
  endService,
  factsById,
  randomFrom,
  runScenario,
  SERVICE_NAMES,
  type RunningService,
  type Slice,
} from '@annals/scenarios';
import {
  overOwnServer,
  redisServer,
  reportFault,
  sharedBrokers,
  startTcpProxy,
  withKafka,
  type TcpProxy,
} from '@annals/testing';

const SEED = 20_260_101;
const INSTANCES = 3;
/** In each half of the facts that are left once a frozen one has been refused. */
const LEAVINGS = 4;
const CHUNK = 50;
/** What a commit or a claim says to Redis, and no read. */
const WRITE = 'evalsha';
const OTHERS = SERVICE_NAMES.filter((name) => !['lifecycle-projector', 'query', 'feed'].includes(name));

/** Instances of one projector, which share its partitions. */
class Instances {
  readonly running: RunningService[] = [];
  /** How often a commit was refused because another instance had the partition. */
  fenced = 0;
  joined = 0;
  frozen = 0;

  constructor(private readonly profile: DistributedProfile) {}

  async join(settings?: NodeJS.ProcessEnv): Promise<RunningService> {
    const service = await this.profile.start('lifecycle-projector', settings);
    const listen = (chunk: Buffer) => (this.fenced += String(chunk).match(/ClaimLost/g)?.length ?? 0);
    service.process.stdout!.on('data', listen);
    service.process.stderr!.on('data', listen);
    this.running.push(service);
    this.joined++;
    return service;
  }

  take(random: () => number): RunningService {
    return this.running.splice(Math.floor(random() * this.running.length), 1)[0]!;
  }

  /**
   * Freezes one that is in the middle of writing until another has its partition and has folded on; then what it wrote
   * arrives. Once more while that was a claim, which is made anew, and not a commit, which must be refused.
   */
  async freeze({ process: child }: RunningService, itsWay: TcpProxy, over: Promise<unknown>): Promise<void> {
    const isOver = over.then(() => 'over');
    for (;;) {
      const seen = await Promise.race([itsWay.stallFrom(WRITE), isOver]);
      if (seen === 'over' || this.fenced > 0) return itsWay.heal();
      child.kill('SIGSTOP');
      this.frozen++;
      await this.profile.foldedUpTo('lifecycle', await this.profile.eventStore.head());
      itsWay.heal();
      child.kill('SIGCONT');
    }
  }
}

/** One leaves, with a word or without, and a new one joins, until enough did and the facts are in. */
async function churn(instances: Instances, random: () => number, isOver: () => boolean): Promise<number> {
  let left = 0;
  for (; left < LEAVINGS || !isOver(); left++) {
    await pause(random() * 2000);
    await endService(instances.take(random), left % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
    await instances.join();
  }
  return left;
}

withKafka(() =>
  overOwnServer(redisServer, (redis) => {
    let slice: Slice;
    let profile: DistributedProfile;
    /** Of one instance to Redis. */
    let itsWay: TcpProxy;
    beforeAll(async () => {
      const kafkaBrokers = (await sharedBrokers()).join(',');
      slice = await runScenario('slice', 3);
      profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url });
      itsWay = await startTcpProxy(redis().port);
      await Promise.all(OTHERS.map((name) => profile.start(name)));
    });
    afterAll(async () => {
      await profile.close();
      await itsWay.close();
    });

    it(`P9: ${INSTANCES} instances of a projector come and go, some are frozen: nothing is lost or doubled`, async () => {
      const { facts, expected } = slice;
      const random = randomFrom(SEED);
      const instances = new Instances(profile);
      const proxied = await instances.join({ ANNALS_REDIS_URL: `redis://127.0.0.1:${itsWay.port}` });
      await Promise.all(Array.from({ length: INSTANCES - 1 }, () => instances.join()));
      // Each has its partition: what the frozen one writes from now on is a commit.
      await profile.foldedUpTo('lifecycle', await profile.eventStore.head());
      let acknowledged = 0;
      let left = 0;
      const rest = [...facts];
      // What it was about to write when it froze may have been a claim: then it is frozen again, among other facts.
      while (instances.fenced === 0 && rest.length > facts.length / 3) {
        const importing = profile.importAll(rest.splice(0, facts.length / 6), CHUNK);
        await instances.freeze(proxied, itsWay, importing);
        acknowledged += await importing;
      }
      for (const some of [rest.splice(0, rest.length / 2), rest]) {
        let isOver = false;
        const importing = profile.importAll(some, CHUNK).finally(() => (isOver = true));
        left += await churn(instances, random, () => isOver);
        acknowledged += await importing;
      }
      await profile.becomes(expected);
      const times = await factsById(profile.eventStore);
      const lost = acknowledged - times.size;
      const duplicated = [...times.values()].filter((each) => each > 1).length;
      process.stderr.write(
        `P9 ${JSON.stringify({ joined: instances.joined, left, frozen: instances.frozen, fenced: instances.fenced })}\n`,
      );
      reportFault({
        id: 'P9',
        what: 'instances of a projector service join and leave (SIGTERM, SIGKILL), some are frozen',
        n: `${acknowledged} facts`,
        faults: instances.joined + left + instances.frozen,
        lost,
        duplicated,
        seed: SEED,
      });
      expect({ acknowledged, lost, duplicated }).toEqual({ acknowledged: facts.length, lost: 0, duplicated: 0 });
      expect(instances.fenced).toBeGreaterThan(0);
    }, 1_800_000);
  }),
);
