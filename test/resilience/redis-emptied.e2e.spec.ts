import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRedis, type RedisAdapters } from '@annals/adapter-redis';
import { DEFAULT_TENANT, modelOf } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import { StageLoop } from '@annals/platform';
import { factsOfYear, openWorld, type Fingerprints, type World } from '@annals/scenarios';
import { PROJECTIONS, modelFingerprint, Projector } from '@annals/stage-projector';
import { overOwnServer, redisServer, reportFault } from '@annals/testing';

const FACTS = 1500;
const HEALED_MS = 30_000;

overOwnServer(redisServer, (server) => {
  describe('P4: Redis crashes and comes back empty', () => {
    let world: World;
    let redis: RedisAdapters;
    let loop: StageLoop;
    let facts: FactLine[];
    const failures: unknown[] = [];
    beforeEach(async () => {
      facts = (await factsOfYear()).slice(0, FACTS);
      world = await openWorld();
      redis = await openRedis({
        servers: { url: server().url },
        prefix: `test-${randomUUID()}`,
        partitions: 1,
        allowVolatileKeys: true,
      });
      const { eventStore, eventBus } = world.adapters;
      const clock = { now: () => Date.now() };
      const { readModels } = redis;
      const { session } = new Projector({ projections: PROJECTIONS, eventStore, eventBus, readModels, clock });
      loop = new StageLoop({ name: 'over-redis', session, onFailure: (error) => failures.push(error) });
      loop.start();
    });
    afterEach(async () => {
      await loop.stop();
      await redis.close();
      await world.close();
    });

    async function folded(): Promise<Fingerprints> {
      await world.settled();
      const head = await world.adapters.eventStore.head();
      const found: Fingerprints = {};
      for (const projection of PROJECTIONS) {
        await untilFolded(modelOf(projection), head);
        found[modelOf(projection)] = await modelFingerprint(redis.readModels, projection, DEFAULT_TENANT);
      }
      return found;
    }

    /** Waits through the failures of a server that is away. */
    async function untilFolded(model: string, head: bigint): Promise<void> {
      for (;;) {
        const checkpoint = await redis.readModels.checkpoint(model, 0).catch(() => undefined);
        if (checkpoint !== undefined && checkpoint >= head) return;
        await redis.readModels.waitForCommit(model, head, AbortSignal.timeout(50));
      }
    }

    it('is folded anew from the log, to the same hashes, and tells nothing twice', async () => {
      await world.import(facts.slice(0, FACTS / 2));
      expect(await folded()).toEqual(await world.fingerprints());
      await server().kill();
      const importing = world.import(facts.slice(FACTS / 2));
      await server().start();
      const healed = performance.now();
      await importing;
      const found = await folded();
      const lag = performance.now() - healed;
      process.stderr.write(`P4: ${failures.length} failed sessions, folded again in ${Math.round(lag)} ms\n`);
      expect(found).toEqual(await world.fingerprints());
      reportFault({
        id: 'P4',
        what: 'Redis emptied, folded again to the same hashes',
        n: `${FACTS} facts`,
        faults: 1,
        lost: 0,
        duplicated: 0,
        seed: 0,
      });
      expect(found).toEqual(await world.replayed());
      expect(failures.length).toBeGreaterThan(0);
      expect(lag).toBeLessThan(HEALED_MS);
    });
  });
});
