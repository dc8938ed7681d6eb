import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { customerStream, DEFAULT_TENANT, encode, type EncodedEvent, type StreamId } from '@annals/contracts';
import {
  ExportCheck,
  parsePublicKey,
  signCheckpoint,
  type Fault,
  type MerkleTree,
  type NoteVerifier,
  type TreeHead,
} from '@annals/proof';
import { randomFrom } from '@annals/scenarios';
import { exportLog, readCheckpoint, readSigningKey } from '@annals/stage-notary';
import { reportFault } from '@annals/testing';

const CLI = join(import.meta.dirname, '../../services/cli/dist/main.js');
const SEED = 6962;
const FLIPS = 10_000;
const EXPORTED = 10;
const FORGOTTEN = 1000;
/** Of each kind of fault. */
const LOGS = 20;
const SIGNED = 30;
const RECORDS = 40;

const root = mkdtempSync(join(tmpdir(), 'annals-proof-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Stored extends EncodedEvent {
  readonly stream: StreamId;
}

/** A registration with a name, which is sealed, or the next purchase of one of five customers. */
function stored(i: number, key?: Uint8Array): Stored {
  const customerId = `c${key ? i : i % 5}`;
  const data = key
    ? { kind: 'PERSON', region: 'France', name: `Zoë Secret-${i}` }
    : { orderId: `o-${i}`, total: { amountMinor: 100 * i, currency: 'EUR' } };
  const event = {
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    tenant: DEFAULT_TENANT,
    customerId,
    occurredAt: i * 60_000,
    recordedAt: i * 60_000,
    sourceSeq: 0,
    actor: 'shop',
    correlationId: `r-${i}`,
    event: { type: key ? 'CustomerRegistered' : 'PurchaseRecorded', data },
  };
  return { ...encode(event as never, key), stream: customerStream(DEFAULT_TENANT, customerId) };
}

const purchases = (count: number): Stored[] => Array.from({ length: count }, (_, i) => stored(i));

/** Writes a log of its own, through the adapter, so that all of its own hashes are right. */
async function writeLog(name: string, events: readonly Stored[]): Promise<string> {
  const dataDir = join(root, name);
  const adapters = await openEmbedded({ dataDir });
  for (const { stream, ...event } of events) await adapters.eventStore.append(stream, 'any', [event]);
  await adapters.close();
  return dataDir;
}

function annals(...args: string[]) {
  const env = { ...process.env, ANNALS_SIGNING_KEY: join(root, 'honest/proof/signing.key') };
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
}

const checkpointsIn = (dataDir: string): string[] => {
  const directory = join(dataDir, 'proof/checkpoints');
  return readdirSync(directory).map((name) => join(directory, name));
};

let publicKey: string;
let verifier: NoteVerifier;
let kept: TreeHead;
/** What an auditor took away when the log had so many records. */
const outside = join(root, 'outside.checkpoint');

beforeAll(async () => {
  const honest = await writeLog('honest', purchases(SIGNED));
  const made = spawnSync(process.execPath, [CLI, 'signing-key', '--data', honest, '--name', 'example.com/annals']);
  publicKey = String(made.stdout).trim();
  const parsed = parsePublicKey(publicKey);
  if (!parsed.ok) throw new TypeError(parsed.error.reason);
  verifier = parsed.value;
  // Not by the command, which says in the log that it looked: the logs below differ by what was done to them alone.
  await exportedBy(honest, (checkpoint) => writeFileSync(outside, checkpoint));
  kept = readCheckpoint(outside, verifier);
});

/** Whoever holds the key, and no checkpoint, is not stopped from signing: such an export is sound by itself. */
async function exportedBy(dataDir: string, keep: (checkpoint: string) => void = () => {}): Promise<Buffer> {
  const adapters = await openEmbedded({ dataDir });
  const signer = readSigningKey(join(root, 'honest/proof/signing.key'));
  const records = (await adapters.eventStore.readAll(0n, 2 * RECORDS)).length;
  const wish = { since: records < SIGNED ? [] : [SIGNED] };
  const sign = (tree: MerkleTree): string => {
    const checkpoint = signCheckpoint({ size: tree.size, root: tree.root() }, signer);
    keep(checkpoint);
    return checkpoint;
  };
  let file = '';
  for await (const line of exportLog(adapters.eventStore, wish, verifier, sign)) file += `${line}\n`;
  await adapters.close();
  return Buffer.from(file);
}

function faultsOf(file: Buffer, older: readonly TreeHead[] = []): Fault[] {
  const check = new ExportCheck(verifier, older);
  const faults: (Fault | undefined)[] = [];
  let from = 0;
  for (let at = file.indexOf(10); at !== -1; at = file.indexOf(10, from)) {
    faults.push(check.line(file.subarray(from, at)));
    from = at + 1;
  }
  if (from < file.length) faults.push(check.line(file.subarray(from)));
  faults.push(check.end(from < file.length));
  return faults.filter((fault) => fault !== undefined);
}

it('S9: of any bit that is turned in an exported record the line is named', () => {
  const path = join(root, 'flipped.ndjson');
  const range = ['--from', '11', '--to', String(10 + EXPORTED)];
  expect(annals('export', path, '--data', join(root, 'honest'), ...range).status).toBe(0);
  const file = readFileSync(path);
  expect(faultsOf(file)).toEqual([]);
  const starts = [0];
  for (let at = file.indexOf(10); at !== -1; at = file.indexOf(10, at + 1)) starts.push(at + 1);
  const random = randomFrom(SEED);
  let missed = 0;
  for (let i = 0; i < FLIPS; i++) {
    const at = starts[1]! + Math.floor(random() * (file.length - starts[1]!));
    const turned = Buffer.from(file);
    turned[at]! ^= 1 << Math.floor(random() * 8);
    const line = starts.findLastIndex((start) => start <= at) + 1;
    if (!faultsOf(turned).some((fault) => fault.line === line)) missed++;
  }
  const n = `${EXPORTED} exported records`;
  reportFault({
    id: 'S9',
    what: 'a bit of an export turned',
    n,
    faults: FLIPS,
    lost: missed,
    duplicated: 0,
    seed: SEED,
  });
  expect(missed).toBe(0);
});

/** What somebody does who writes the log anew, with all of its hashes; at a place below what was signed. */
const TAMPERINGS: Readonly<Record<string, (log: Stored[], at: number) => Stored[]>> = {
  'an event edited': (log, at) =>
    log.with(at, { ...log[at]!, body: Buffer.from(String(log[at]!.body).replace('EUR', 'USD')) }),
  'an event inserted': (log, at) => log.toSpliced(at, 0, stored(9000)),
  'an event deleted': (log, at) => log.toSpliced(at, 1),
  'two events swapped': (log, at) => log.with(at, log[at + 1]!).with(at + 1, log[at]!),
  'the log truncated': (log, at) => log.slice(0, at),
  'the whole log rewritten': (log) => log.map((event, i) => ({ ...event, id: stored(5000 + i).id })),
};

describe('S9: a log with right hashes of its own, signed by its own key, is refused beside a checkpoint that was kept', () => {
  it.each(Object.entries(TAMPERINGS))('%s', async (what, tamper) => {
    const random = randomFrom(SEED);
    let missed = 0;
    for (let i = 0; i < LOGS; i++) {
      const at = 1 + Math.floor(random() * (SIGNED - 2));
      const dataDir = await writeLog(`${what} ${i}`, tamper(purchases(RECORDS), at));
      const file = await exportedBy(dataDir);
      expect(faultsOf(file)).toEqual([]);
      const [fault] = faultsOf(file, [kept]);
      if (fault?.code !== 'CHECKPOINT.INCONSISTENT') missed++;
    }
    const n = `${RECORDS} records, ${SIGNED} signed`;
    reportFault({
      id: 'S9',
      what: `${what}, all hashes made anew`,
      n,
      faults: LOGS,
      lost: missed,
      duplicated: 0,
      seed: SEED,
    });
    expect(missed).toBe(0);
  });

  it('also by who exports it, where a checkpoint is at hand', async () => {
    const dataDir = await writeLog('at hand', TAMPERINGS['an event edited']!(purchases(RECORDS), 3));
    const file = join(root, 'at-hand.ndjson');
    expect(annals('export', file, '--data', dataDir, '--checkpoint', outside).stderr).toContain('LogDisputed');
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBeFalsy();
    expect(annals('export', file, '--data', dataDir).status).toBe(0);
    const checked = annals('check', file, '--key', publicKey, '--checkpoint', outside);
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('line 1: EXPORT.CONSISTENCY_MISSING');
  });

  it('the honest one, which only grew, is believed', async () => {
    const grown = await writeLog('grown', purchases(RECORDS));
    const file = join(root, 'grown.ndjson');
    expect(annals('export', file, '--data', grown, '--checkpoint', outside).status).toBe(0);
    const checked = annals('check', file, '--key', publicKey, '--checkpoint', outside, '--json');
    expect(checked.status).toBe(0);
    // With the record of this export.
    const records = RECORDS + 1;
    expect(JSON.parse(checked.stdout)).toEqual({ sound: true, records, faults: 0, size: records });
  });
});

it('S8: when customers are forgotten, old proofs still verify, and so do new ones of the same records', async () => {
  const dataDir = join(root, 'forgotten');
  const adapters = await openEmbedded({ dataDir });
  const ids = Array.from({ length: FORGOTTEN }, (_, i) => i);
  const events = await Promise.all(
    ids.map(async (i) => stored(i, await adapters.keyStore.obtain(DEFAULT_TENANT, `c${i}`))),
  );
  await Promise.all(events.map(({ stream, ...event }) => adapters.eventStore.append(stream, 'any', [event])));
  await adapters.close();
  const [before, after] = ['before.ndjson', 'after.ndjson'].map((name) => join(root, name)) as [string, string];
  expect(annals('export', before, '--data', dataDir).status).toBe(0);
  const again = await openEmbedded({ dataDir });
  for (const i of ids) await again.keyStore.forget(DEFAULT_TENANT, `c${i}`);
  await again.close();
  const [first] = checkpointsIn(dataDir) as [string];
  expect(annals('export', after, '--data', dataDir, '--checkpoint', first).status).toBe(0);
  const [old, anew] = [before, after].map((file) =>
    annals('check', file, '--key', publicKey, '--checkpoint', first, '--json'),
  );
  const plain = [before, after].filter((file) => readFileSync(file, 'utf8').includes('Secret'));
  const failed = [old, anew].filter((checked) => checked!.status !== 0).length * FORGOTTEN;
  reportFault({
    id: 'S8',
    what: 'customers forgotten, their records proven before and after',
    n: `${FORGOTTEN} customers`,
    faults: FORGOTTEN,
    lost: failed,
    duplicated: 0,
    seed: 0,
  });
  expect({ plain, failed }).toEqual({ plain: [], failed: 0 });
});
