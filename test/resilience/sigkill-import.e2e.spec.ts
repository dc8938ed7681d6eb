import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportFault } from '@annals/testing';
import { openEmbedded } from '@annals/adapter-embedded';
import { customerStream, decode, DEFAULT_TENANT } from '@annals/contracts';
import { PROJECTIONS, modelFingerprint } from '@annals/stage-projector';
import { mainOf, randomFrom } from '@annals/scenarios';

const STANDALONE = mainOf('standalone');
const KILLS = 20;
const FACTS = 26_602;
const SEED = 372;

interface Run {
  /** Facts acknowledged as durable before the end. */
  readonly acknowledged: number;
  readonly exit: number | NodeJS.Signals | null;
}

/** Starts Annals on the directory and, if told so, kills it when `killAt` facts are acknowledged or, beyond them, in the folding. */
async function run(dataDir: string, killAt?: number): Promise<Run> {
  const child = spawn(process.execPath, [STANDALONE, '--data', dataDir, '--port', '0', '--once', '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let acknowledged = 0;
  const killed = (done: number): void => {
    if (killAt !== undefined && done >= killAt) child.kill('SIGKILL');
  };
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"progress"')) return;
    const { progress, done } = JSON.parse(line) as { progress: string; done?: number };
    if (progress === 'Importing') acknowledged = done ?? acknowledged;
    killed(progress === 'Importing' ? acknowledged : FACTS + (done ?? 0));
  });
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ acknowledged, exit: signal ?? code })),
  );
}

async function readModelsIn(dataDir: string): Promise<Record<string, unknown>> {
  const { readModels, close } = await openEmbedded({ dataDir });
  const models: Record<string, unknown> = {};
  for (const projection of PROJECTIONS)
    models[projection.name] = await modelFingerprint(readModels, projection, DEFAULT_TENANT);
  await close();
  return models;
}

/** How many facts the log holds, and how many records twice. */
async function logIn(dataDir: string): Promise<{ facts: number; repeated: number }> {
  const { eventStore, close } = await openEmbedded({ dataDir });
  const ids = new Set<string>();
  let facts = 0;
  for (let position = 0n; ;) {
    const page = await eventStore.readAll(position, 5000);
    if (page.length === 0) break;
    for (const record of page) {
      if (record.position !== position + 1n) throw new Error(`a hole before position ${record.position}`);
      position = record.position;
      ids.add(record.id);
      const event = decode(record)!;
      if (event.customerId !== undefined && record.stream === customerStream(event.tenant, event.customerId)) facts++;
    }
  }
  const head = await eventStore.head();
  await close();
  return { facts, repeated: Number(head) - ids.size };
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'annals-kill-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe(`D1: SIGKILL at ${KILLS} random points of the import (seed ${SEED})`, () => {
  it('ends where an undisturbed import ends, and nothing acknowledged is lost', async () => {
    const random = randomFrom(SEED);
    // A third of the kills fall into what comes after the import: folding, insights, cuts.
    const points = Array.from({ length: KILLS }, () => Math.floor(random() * FACTS * 1.5)).sort((a, b) => a - b);
    const killedDir = join(directory, 'killed');
    let lost = 0;
    let before = 0;
    let kills = 0;
    for (const point of points) {
      const { acknowledged, exit } = await run(killedDir, point);
      if (exit === 'SIGKILL') kills++;
      const { facts } = await logIn(killedDir);
      lost += Math.max(0, Math.max(before, acknowledged) - facts);
      before = Math.max(before, acknowledged);
    }
    expect((await run(killedDir)).exit).toBe(0);
    const calmDir = join(directory, 'calm');
    expect((await run(calmDir)).exit).toBe(0);
    const killed = await logIn(killedDir);
    reportFault({
      id: 'D1',
      what: 'standalone killed (SIGKILL) in the import and the folding',
      n: `${FACTS} facts`,
      faults: kills,
      lost,
      duplicated: killed.repeated,
      seed: SEED,
    });
    expect({ kills: kills > KILLS / 2, lost, facts: killed.facts, repeated: killed.repeated }).toEqual({
      kills: true,
      lost: 0,
      facts: FACTS,
      repeated: 0,
    });
    expect(await readModelsIn(killedDir)).toEqual(await readModelsIn(calmDir));
  }, 1_800_000);
});
