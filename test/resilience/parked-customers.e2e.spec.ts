import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { openKafka } from '@annals/adapter-kafka';
import { openRedis } from '@annals/adapter-redis';
import { DEFAULT_TENANT, insightStream, modelOf, parkedModelOf, type ParkedDocument } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import { StageLoop } from '@annals/platform';
import type { Adapters } from '@annals/ports';
import { adopt, importerOf } from '@annals/scenarios';
import { modelFingerprint, Projector, PROJECTIONS, type AnyProjection } from '@annals/stage-projector';
import { relaySession } from '@annals/stage-relay';
import { overServer, redisServer, reportFault, sharedBrokers, withKafka } from '@annals/testing';

const CUSTOMERS = 60;
const PURCHASES = 8;
/** Each has one purchase that cannot be folded, the third. */
const SICK = 3;
const PARTITIONS = 3;
const [lifecycle, loyalty, value] = PROJECTIONS as [AnyProjection, AnyProjection, AnyProjection];
const SOUND = [lifecycle, loyalty, value];

const customers = Array.from({ length: CUSTOMERS }, (_, i) => `c-${i}`);
const isPoison = (orderId: string | undefined): boolean => /^c-[0-2]-2$/.test(orderId ?? '');

function purchase(customerId: string, i: number): FactLine {
  const orderId = `${customerId}-${i}`;
  const lines = [{ sku: 'a', qty: 1, unitPrice: 100_000 }];
  const data = { orderId, lines, total: { amountMinor: 100_000, currency: 'GBP', fxToBase: '1' } };
  const occurredAt = new Date(Date.UTC(2011, i, 1 + (i % 20), 12)).toISOString();
  return { type: 'PurchaseRecorded', customerId, occurredAt, data };
}
const purchases = (from: number, to: number): FactLine[] =>
  Array.from({ length: to - from }, (_, i) => customers.map((customer) => purchase(customer, from + i))).flat();

/** The rules of lifecycle, in a release that does something to one purchase. */
const release = (onPoison: () => never): AnyProjection[] => [
  {
    ...lifecycle,
    evolve: (doc, fact, context) =>
      isPoison((fact.event.data as { orderId?: string }).orderId) ? onPoison() : lifecycle.evolve(doc, fact, context),
  },
  loyalty,
  value,
];

const KINDS: readonly [string, () => never][] = [
  [
    'throws',
    () => {
      throw new RangeError('cannot fold this');
    },
  ],
  [
    'never ends',
    () => {
      for (;;);
    },
  ],
];

type Servers = { readonly brokers: readonly string[]; readonly redisUrl: string };

/** A log, and what it takes to fold it: embedded, or over Kafka and Redis. */
async function openShop(servers?: Servers) {
  const dataDir = await mkdtemp(join(tmpdir(), 'annals-parked-'));
  const embedded = await openEmbedded({ dataDir });
  await adopt(embedded.eventStore);
  const distributed = servers && (await overServers(embedded, servers));
  const { eventStore, eventBus, readModels, deadLetters } = { ...embedded, ...distributed?.adapters };
  const partitions = servers ? PARTITIONS : 1;
  return {
    readModels,
    import: importerOf(embedded),
    project: (projections: readonly AnyProjection[]): StageLoop => {
      const clock = { now: () => Date.now() };
      const { session } = new Projector({ projections, eventStore, eventBus, readModels, deadLetters, clock });
      const loop = new StageLoop({ name: 'projector', session, onFailure: () => undefined });
      loop.start();
      return loop;
    },
    /** Resolves when all is folded, also what was told meanwhile. */
    folded: async (): Promise<void> => {
      for (let head = 0n; head < (await eventStore.head());) {
        head = await eventStore.head();
        for (const projection of SOUND) {
          const isBehind = async () => {
            const at = [...(await readModels.checkpoints(modelOf(projection))).values()];
            return at.length < partitions || at.some((position) => position < head);
          };
          while (await isBehind()) await pause(10);
        }
      }
    },
    parked: async (): Promise<ParkedDocument[]> => {
      const found: ParkedDocument[] = [];
      for await (const page of readModels.scan<ParkedDocument>(parkedModelOf(lifecycle), DEFAULT_TENANT))
        found.push(...page.map(({ document }) => document));
      return found;
    },
    insights: async (customer: string): Promise<string[]> =>
      (await eventStore.readStream(insightStream('lifecycle', DEFAULT_TENANT, customer))).map(({ id }) => id),
    hashes: () => Promise.all(SOUND.map((each) => modelFingerprint(readModels, each, DEFAULT_TENANT))),
    close: async (): Promise<void> => {
      await distributed?.close();
      await embedded.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function overServers({ eventStore }: Adapters, { brokers, redisUrl }: Servers) {
  const name = `test-${randomUUID()}`;
  const kafka = openKafka({ brokers, clientId: 'test', topicPrefix: `${name}.` });
  await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
  const redis = await openRedis({
    servers: { url: redisUrl },
    prefix: name,
    partitions: PARTITIONS,
    allowVolatileKeys: true,
  });
  const session = relaySession(eventStore, kafka.eventBus);
  const relay = new StageLoop({ name: 'relay', session, onFailure: () => undefined });
  relay.start();
  const { eventBus, deadLetters } = kafka;
  const close = async () => {
    await relay.stop();
    await kafka.close();
    await redis.close();
  };
  return { adapters: { eventBus, deadLetters, readModels: redis.readModels }, close };
}

async function calmShop() {
  const shop = await openShop();
  await shop.import([...purchases(0, PURCHASES), purchase('c-9', PURCHASES)]);
  const loop = shop.project(SOUND);
  await shop.folded();
  await loop.stop();
  return shop;
}

function suite(over: string, servers: () => Promise<Servers | undefined>): void {
  it.each(KINDS)(`P2: a fact whose rule %s parks its customer, ${over}`, async (kind, onPoison) => {
    const [calm, shop] = [await calmShop(), await openShop(await servers())];
    const broken = shop.project(release(onPoison));
    const begun = performance.now();
    await shop.import(purchases(0, PURCHASES / 2));
    await shop.folded();
    const took = performance.now() - begun;
    const toldBefore = await Promise.all(customers.slice(0, SICK).map(shop.insights));
    await shop.import(purchases(PURCHASES / 2, PURCHASES));
    await shop.folded();
    const parked = await shop.parked();
    expect(parked.map(({ customerId }) => customerId).sort()).toEqual(customers.slice(0, SICK));
    // What comes later waits behind what cannot be folded.
    expect(await Promise.all(customers.slice(0, SICK).map(shop.insights))).toEqual(toldBefore);
    await broken.stop();

    const mended = shop.project(SOUND);
    await shop.import([purchase('c-9', PURCHASES)]);
    while ((await shop.parked()).length > 0) await pause(20);
    await shop.folded();
    await mended.stop();
    const [told, expected] = await Promise.all(
      [shop, calm].map(({ insights }) => Promise.all(customers.map(insights))),
    );
    const lost = expected!.flat().filter((id) => !told!.flat().includes(id)).length;
    const duplicated = told!.flat().length - new Set(told!.flat()).size;
    process.stderr.write(`P2 ${kind}, ${over}: ${SICK} parked; the others were folded after ${Math.round(took)} ms\n`);
    reportFault({
      id: 'P2',
      what: `a rule ${kind} for ${SICK} customers, parked and redriven, ${over}`,
      n: `${CUSTOMERS} customers`,
      faults: SICK,
      lost,
      duplicated,
      seed: 0,
    });
    expect(told).toEqual(expected);
    expect(await shop.hashes()).toEqual(await calm.hashes());
    await Promise.all([shop.close(), calm.close()]);
  });
}

describe('P2', () => {
  suite('embedded', async () => undefined);
  withKafka(() =>
    overServer(redisServer, (redis) => {
      suite('over Kafka and Redis', async () => ({ brokers: await sharedBrokers(), redisUrl: redis().url }));
    }),
  );
});
