import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT } from '@annals/contracts';
import { onlineRetail } from '@annals/importers';
import { openWorld, randomFrom } from '@annals/scenarios';
import { PROJECTIONS, asVersion, modelFingerprint } from '@annals/stage-projector';
import { reportFault } from '@annals/testing';

const CLI = join(import.meta.dirname, '../../services/cli/dist/main.js');
const SAMPLE = join(import.meta.dirname, '../data/online-retail.csv.br');
const KILLS = 6;
const SEED = 7;

/** Runs `annals rebuild` and, if told so, kills it when it has come to a position. Gives whether it was killed. */
async function rebuild(dataDir: string, version: number, killAt?: number): Promise<boolean> {
  const args = [CLI, 'rebuild', 'lifecycle', '--version', String(version), '--data', dataDir, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"progress"')) return;
    if (killAt !== undefined && (JSON.parse(line) as { done?: number }).done! >= killAt) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  return signal === 'SIGKILL';
}

it('P7: a rebuild that is killed again and again, while others write, gives what a cold one gives', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'annals-rebuild-'));
  const facts = [...(await onlineRetail(SAMPLE)).facts];
  const early = Math.floor(facts.length * 0.9);
  const world = await openWorld({ dataDir });
  await world.import(facts.slice(0, early));
  await world.settled();
  const random = randomFrom(SEED);
  const head = Number(await world.adapters.eventStore.head());
  const writing = world.import(facts.slice(early));
  let kills = 0;
  for (let i = 0; i < KILLS; i++) if (await rebuild(dataDir, 2, Math.floor(random() * head))) kills++;
  await writing;
  await world.settled();
  await rebuild(dataDir, 2);
  await rebuild(dataDir, 3);
  const records = await world.adapters.eventStore.head();
  await world.close();
  const { readModels, close } = await openEmbedded({ dataDir });
  const lifecycle = PROJECTIONS[0]!;
  const hashes = await Promise.all(
    [1, 2, 3].map((version) => modelFingerprint(readModels, asVersion(lifecycle, version), DEFAULT_TENANT)),
  );
  await close();
  await rm(dataDir, { recursive: true });
  reportFault({
    id: 'P7',
    what: 'rebuild beside live writes killed (SIGKILL), resumed, equal to a cold one',
    n: `${records} records`,
    faults: kills,
    lost: 0,
    duplicated: 0,
    seed: SEED,
  });
  expect(hashes[1]).toEqual(hashes[0]);
  expect(hashes[2]).toEqual(hashes[0]);
}, 600_000);
