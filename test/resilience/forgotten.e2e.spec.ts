import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import type { KeyStore } from '@annals/ports';
import {
  askService,
  DistributedProfile,
  endService,
  fingerprintsOf,
  importOf,
  secretsIn,
  StandaloneProfile,
  tracesOf,
  type RunningService,
} from '@annals/scenarios';
import { durableRedisServer, overOwnServer, reportFault, sharedBrokers, withKafka } from '@annals/testing';

const CLI = join(import.meta.dirname, '../../services/cli/dist/main.js');
const CUSTOMERS = 1000;
/** Stands in every name, address, number and text of theirs; a letter that encodings spell differently is in it. */
const CANARY = 'Kanariënvogel';
const AT_A_TIME = 20;
/** On a machine that has more to do. */
const LONGEST_MS = 900_000;

const ids = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
const factsOf = (count: number) =>
  ids(count).flatMap((customerId, i) => {
    const at = (day: number) => ({ customerId, occurredAt: `2024-01-${10 + day}T12:00:00Z` });
    const told = { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY' };
    const person = { name: `${CANARY} ${i}`, email: `${CANARY}${i}@example.org`, phone: `${CANARY} +44 ${i}` };
    const total = { amountMinor: 1000 + i, currency: 'GBP' };
    const lines = [{ sku: 'a', qty: 1, unitPrice: 1000 + i }];
    return [
      { type: 'CustomerRegistered', ...at(0), data: { kind: 'PERSON', ...person } },
      { type: 'InteractionRecorded', ...at(1), data: { ...told, note: `${CANARY} said so, ${i}` } },
      { type: 'PurchaseRecorded', ...at(2), data: { orderId: `o${i}`, lines, total } },
    ];
  });

/** Forgets them all, some at a time. Gives how often that was not answered as it should. */
async function forgetAll(service: RunningService, key: string, count: number): Promise<number> {
  const waiting = ids(count);
  let failed = 0;
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const url = new URL(`/v1/customers/${id}/personal-data?reasonCode=ASKED`, service.url);
      const answer = await fetch(url, { method: 'DELETE', headers: { authorization: `Bearer ${key}` } });
      await answer.arrayBuffer();
      if (answer.status !== 201) failed++;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return failed;
}

const keysIn = async (keyStore: KeyStore, count: number) =>
  (await Promise.all(ids(count).map((id) => keyStore.find(DEFAULT_TENANT, id)))).filter((key) => key !== undefined);

describe('standalone', () => {
  let profile: StandaloneProfile;
  let outside: string;
  const annals = (...args: string[]) => {
    const env = { ...process.env, ANNALS_DATA: profile.dataDir };
    return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  };
  const stored = async () => {
    await profile.settled();
    const { readModels, keyStore, close } = await openEmbedded({ dataDir: profile.dataDir });
    const found = { models: await fingerprintsOf(readModels), keys: await keysIn(keyStore, CUSTOMERS) };
    await close();
    return found;
  };
  /** With it running in between. */
  const running = async <T>(work: (service: RunningService) => Promise<T>): Promise<T> => {
    const service = await profile.start({ ANNALS_CHECKPOINTS: join(outside, 'checkpoints') });
    await profile.ready();
    const found = await work(service);
    await endService(service, 'SIGTERM');
    return found;
  };
  const personal = async (service: RunningService) =>
    (await askService(service, { key: profile.key, path: '/v1/customers/c7' })).body['personal'];

  beforeAll(async () => {
    profile = await StandaloneProfile.open();
    outside = mkdtempSync(join(tmpdir(), 'annals-outside-'));
  });
  afterAll(async () => {
    await profile.close();
    rmSync(outside, { recursive: true, force: true });
  });

  let before: Awaited<ReturnType<typeof stored>>;
  const places = () => [profile.dataDir, join(outside, 'checkpoints')];

  it(
    `S8: of ${CUSTOMERS} forgotten customers nothing is left, and everything else is as it was`,
    async () => {
      await running(async (service) => {
        const imported = await askService(service, importOf(profile.key, factsOf(CUSTOMERS)));
        expect(imported.body).toMatchObject({ accepted: 3 * CUSTOMERS, rejected: 0 });
        while (!((await personal(service)) as object | undefined)) await pause(100);
        expect(await personal(service)).toMatchObject({ name: `${CANARY} 7` });
      });
      before = await stored();
      // What is looked for afterwards can be found: all keys are in the files now.
      expect(secretsIn(before.keys, [profile.dataDir])).toBe(CUSTOMERS);
      cpSync(join(profile.dataDir, 'keys'), join(outside, 'keys'), { recursive: true });
      const proof = join(outside, 'before.ndjson');
      expect(annals('export', proof).status).toBe(0);
      const publicKey = annals('signing-key').stdout.trim();

      const failed = await running(async (service) => {
        const failures = await forgetAll(service, profile.key, CUSTOMERS);
        expect(await personal(service)).toEqual({});
        return failures;
      });
      const after = await stored();
      const traces = tracesOf(CANARY, places());
      const secrets = secretsIn(before.keys, places());
      const verified = annals('verify', '--data', profile.dataDir, '--json');
      const checked = annals('check', proof, '--key', publicKey);
      reportFault({
        id: 'S8',
        what: 'customers forgotten in standalone: canaries in seven spellings and keys looked for in every file',
        n: `${CUSTOMERS} customers`,
        faults: CUSTOMERS,
        lost: failed,
        duplicated: traces.length + secrets + after.keys.length,
        seed: 0,
      });
      expect({ failed, traces, secrets, keys: after.keys.length }).toEqual({
        failed: 0,
        traces: [],
        secrets: 0,
        keys: 0,
      });
      expect({ verified: verified.status, checked: checked.status }).toEqual({ verified: 0, checked: 0 });
      expect(after.models).toEqual(before.models);
    },
    LONGEST_MS,
  );

  it(
    'S8: an older backup of the key store brings nobody back',
    async () => {
      rmSync(join(profile.dataDir, 'keys'), { recursive: true });
      cpSync(join(outside, 'keys'), join(profile.dataDir, 'keys'), { recursive: true });
      expect(secretsIn(before.keys, [profile.dataDir])).toBe(CUSTOMERS);
      await running(async (service) => expect(await personal(service)).toEqual({}));
      const { keyStore, close } = await openEmbedded({ dataDir: profile.dataDir });
      const keys = (await keysIn(keyStore, CUSTOMERS)).length;
      await close();
      const secrets = secretsIn(before.keys, places());
      reportFault({
        id: 'S8',
        what: 'an older backup of the key store put back',
        n: `${CUSTOMERS} customers`,
        faults: 1,
        lost: 0,
        duplicated: keys + secrets,
        seed: 0,
      });
      expect({ keys, secrets }).toEqual({ keys: 0, secrets: 0 });
    },
    LONGEST_MS,
  );
});

withKafka(() =>
  overOwnServer(durableRedisServer, (redis) => {
    describe('over Kafka and Redis', () => {
      const SOME = 100;
      let profile: DistributedProfile;
      beforeAll(async () => {
        const kafkaBrokers = (await sharedBrokers()).join(',');
        profile = await DistributedProfile.open({ kafkaBrokers, redisUrl: redis().url });
        for (const name of ['capture', 'relay', 'directory-projector'] as const) await profile.start(name);
        await profile.ready('capture');
      });
      afterAll(() => profile.close());

      it(
        `S8: of ${SOME} forgotten customers nothing is left in Redis and on Kafka, whose consumers are told`,
        async () => {
          await profile.importAll(factsOf(SOME) as FactLine[], 3 * SOME);
          const keys = await keysIn(profile.adapters.keyStore, SOME);
          expect(secretsIn(keys, [redis().directory])).toBe(SOME);
          const failed = await forgetAll(profile.service('capture'), profile.key, SOME);
          // The server writes its file anew in its own time.
          while (secretsIn(keys, [redis().directory]) > 0) await pause(100);
          const told = await toldOnKafka(profile, SOME);
          const traces = tracesOf(CANARY, [redis().directory, profile.dataDir]);
          const left = (await keysIn(profile.adapters.keyStore, SOME)).length;
          reportFault({
            id: 'S8',
            what: 'customers forgotten over Kafka and Redis: canaries and keys looked for in files and messages',
            n: `${SOME} customers`,
            faults: SOME,
            lost: failed,
            duplicated: traces.length + told.canaries + left,
            seed: 0,
          });
          expect({ failed, traces, left, ...told }).toEqual({
            failed: 0,
            traces: [],
            left: 0,
            canaries: 0,
            forgotten: SOME,
          });
        },
        LONGEST_MS,
      );
    });
  }),
);

/** Reads all messages until everybody was told to be forgotten. */
async function toldOnKafka({ adapters }: DistributedProfile, count: number) {
  const ended = new AbortController();
  const forgotten = new Set<string>();
  let canaries = 0;
  const options = {
    group: 'listening',
    from: async () => 0n,
    wantsInsights: true,
    maxRecords: 500,
    signal: ended.signal,
  };
  for await (const { records } of adapters.eventBus.subscribe(options)) {
    for (const { type, body, stream } of records) {
      if (Buffer.from(body).includes(CANARY)) canaries++;
      if (type.startsWith('customer.forgotten.')) forgotten.add(stream);
    }
    if (forgotten.size === count) ended.abort();
  }
  return { canaries, forgotten: forgotten.size };
}
