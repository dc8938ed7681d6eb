import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbedded } from '@annals/adapter-embedded';
import { customerStream, decode } from '@annals/contracts';
import { randomFrom } from './shuffled.js';
import { mainOf } from './running-service.js';
import { fingerprintsOf, type Fingerprints } from './world.js';

/** Facts of the real year, as standalone imports it. */
const FACTS = 26_602;

/** What became of the real year whose import was killed again and again. */
export interface KilledImport {
  readonly facts: number;
  /** Processes that SIGKILL ended; the others had come to their end before. */
  readonly kills: number;
  /** Facts that were acknowledged before a kill, and not in the log after it. */
  readonly lost: number;
  /** Facts in the log at the end, and records that it holds twice. */
  readonly stored: number;
  readonly repeated: number;
  /** What the read models hold at the end, and what they hold when nothing is killed. */
  readonly killed: Fingerprints;
  readonly calm: Fingerprints;
}

/**
 * Starts standalone on an empty directory and kills it with SIGKILL, again and again, at random moments of the import and of the
 * folding that follows it; then lets it end. Errors: when an undisturbed start does not end with 0, or the log has a hole.
 */
export async function killedImport(times: number, seed: number): Promise<KilledImport> {
  const random = randomFrom(seed);
  // A third of the kills fall into what comes after the import: folding, insights, cuts.
  const points = Array.from({ length: times }, () => Math.floor(random() * FACTS * 1.5)).sort((a, b) => a - b);
  const directory = await mkdtemp(join(tmpdir(), 'annals-kill-'));
  const killedDir = join(directory, 'killed');
  const calmDir = join(directory, 'calm');
  let [kills, lost, before] = [0, 0, 0];
  for (const point of points) {
    const { acknowledged, exit } = await start(killedDir, point);
    if (exit === 'SIGKILL') kills++;
    before = Math.max(before, acknowledged);
    const { stored } = await logIn(killedDir);
    lost += Math.max(0, before - stored);
  }
  for (const dataDir of [killedDir, calmDir]) {
    const { exit } = await start(dataDir);
    if (exit !== 0) throw new Error(`standalone ended with ${exit}`);
  }
  const found = {
    ...{ facts: FACTS, kills, lost, ...(await logIn(killedDir)) },
    ...{ killed: await readModelsIn(killedDir), calm: await readModelsIn(calmDir) },
  };
  await rm(directory, { recursive: true });
  return found;
}

interface Ended {
  /** Facts acknowledged as durable before the end. */
  readonly acknowledged: number;
  readonly exit: number | NodeJS.Signals;
}

/** Starts Annals on the directory; kills it when so many facts are acknowledged or, beyond them, moments are folded. */
async function start(dataDir: string, killAt = Infinity): Promise<Ended> {
  const child = spawn(process.execPath, [mainOf('standalone'), '--data', dataDir, '--port', '0', '--once', '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let acknowledged = 0;
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"progress"')) return;
    const { progress, done = 0 } = JSON.parse(line) as { progress: string; done?: number };
    const isImporting = progress === 'Importing';
    if (isImporting) acknowledged = done;
    if ((isImporting ? done : FACTS + done) >= killAt) child.kill('SIGKILL');
  });
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ acknowledged, exit: signal ?? code! })),
  );
}

async function readModelsIn(dataDir: string): Promise<Fingerprints> {
  const { readModels, close } = await openEmbedded({ dataDir });
  const found = await fingerprintsOf(readModels);
  await close();
  return found;
}

/** How many facts the log holds, and how many records twice. */
async function logIn(dataDir: string): Promise<{ stored: number; repeated: number }> {
  const { eventStore, close } = await openEmbedded({ dataDir });
  const ids = new Set<string>();
  let stored = 0;
  for (let position = 0n; ;) {
    const page = await eventStore.readAll(position, 5000);
    if (page.length === 0) break;
    for (const record of page) {
      if (record.position !== position + 1n) throw new Error(`a hole before position ${record.position}`);
      position = record.position;
      ids.add(record.id);
      const event = decode(record)!;
      if (event.customerId !== undefined && record.stream === customerStream(event.tenant, event.customerId)) stored++;
    }
  }
  const head = await eventStore.head();
  await close();
  return { stored, repeated: Number(head) - ids.size };
}
