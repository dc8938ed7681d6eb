import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import {
  askService,
  endService,
  factsOfYear,
  importOf,
  randomFrom,
  StandaloneProfile,
  type RunningService,
} from '@annals/scenarios';
import { PROJECTIONS, asVersion, modelFingerprint } from '@annals/stage-projector';
import { reportFault } from '@annals/testing';

const CLI = join(import.meta.dirname, '../../services/cli/dist/main.js');
const KILLS = 6;
const SEED = 7;
/** The year of as many shops beside each other. */
const SHOPS = 2;
const LEAST_EVENTS = 200_000n;
const CHUNK = 500;

/** Runs `annals rebuild` and, if told so, kills it when it has come to a position. Gives whether it was killed. */
async function rebuild(dataDir: string, version: number, killAt?: number): Promise<boolean> {
  const args = [CLI, 'rebuild', 'lifecycle', '--version', String(version), '--data', dataDir, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"progress"')) return;
    if (killAt !== undefined && (JSON.parse(line) as { done?: number }).done! >= killAt) child.kill('SIGKILL');
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('exit', (...end) => resolve(end)),
  );
  if (signal === null) expect(code).toBe(0);
  return signal === 'SIGKILL';
}

async function factsOfShops(): Promise<FactLine[]> {
  const year = await factsOfYear();
  return Array.from({ length: SHOPS }, (_, shop) =>
    year.map((fact) => ({ ...fact, customerId: `${shop}-${fact.customerId}` })),
  ).flat();
}

/** Imports in small requests. Gives how many facts were taken. */
async function writing(service: RunningService, key: string, facts: readonly FactLine[]): Promise<number> {
  let taken = 0;
  for (let i = 0; i < facts.length; i += CHUNK) {
    const { body } = await askService(service, importOf(key, facts.slice(i, i + CHUNK)));
    taken += Number(body['accepted']);
  }
  return taken;
}

let profile: StandaloneProfile;
beforeAll(async () => {
  profile = await StandaloneProfile.open();
});
afterAll(() => profile.close());

it('P7: a rebuild that is killed again and again, while others write, gives what a cold one gives', async () => {
  const { dataDir, key } = profile;
  const lifecycle = PROJECTIONS[0]!;
  const [resumable, cold] = [lifecycle.version + 1, lifecycle.version + 2];
  const facts = await factsOfShops();
  const early = Math.floor(facts.length * 0.8);
  const service = await profile.start();
  const imported = await askService(service, importOf(key, facts.slice(0, early)));
  expect(imported.body).toMatchObject({ accepted: early });
  const random = randomFrom(SEED);
  const written = writing(service, key, facts.slice(early));
  // From a little into the log to nearly its end, in order: what a kill undoes is done again before the next.
  const points = Array.from({ length: KILLS }, () => (0.1 + 0.8 * random()) * Number(LEAST_EVENTS)).sort(
    (a, b) => a - b,
  );
  let kills = 0;
  for (const point of points) if (await rebuild(dataDir, resumable, point)) kills++;
  expect(await written).toBe(facts.length - early);
  await endService(service, 'SIGTERM');
  await profile.settled();
  await rebuild(dataDir, resumable);
  await rebuild(dataDir, cold);
  const { readModels, eventStore, close } = await openEmbedded({ dataDir });
  const records = await eventStore.head();
  const hashes = await Promise.all(
    [lifecycle.version, resumable, cold].map((version) =>
      modelFingerprint(readModels, asVersion(lifecycle, version), DEFAULT_TENANT),
    ),
  );
  await close();
  const [live, resumed] = hashes.map(({ customers }) => customers) as [number, number];
  reportFault({
    id: 'P7',
    what: 'rebuild beside live writes killed (SIGKILL), resumed, equal to a cold one',
    n: `${records} records`,
    faults: kills,
    lost: Math.max(0, live - resumed),
    duplicated: Math.max(0, resumed - live),
    seed: SEED,
  });
  expect(records).toBeGreaterThanOrEqual(LEAST_EVENTS);
  expect(kills).toBeGreaterThan(KILLS / 2);
  expect(hashes[1]).toEqual(hashes[0]);
  expect(hashes[2]).toEqual(hashes[0]);
}, 1_800_000);
