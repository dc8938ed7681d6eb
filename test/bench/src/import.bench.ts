import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey } from '@annals/platform';
import { madeUpFacts } from './customers.js';
import { openRaw, rawPuts, type RawLog, type RawPut } from './raw-log.js';
import type { Result } from './result.js';
import { besideRaw, inTurns, shareOf } from './rounds.js';
import { inScratch, timed } from './scratch.js';

const CAPTURE = join(import.meta.dirname, '../../../services/capture/dist/main.js');
const CUSTOMERS = 4000;
const FACTS_EACH = 10;
const EVENTS = CUSTOMERS * FACTS_EACH;
const BATCH = 1000;

/** Facts through `POST /v1/import` of a capture service of its own: validated, decided, encrypted, durable. */
export async function importBench(): Promise<Result> {
  return inScratch(async (directory) => {
    const key = addKey(join(directory, 'api-keys.json'), { name: 'bench', roles: ['writer'], tenant: DEFAULT_TENANT });
    const service = spawn(process.execPath, [...process.execArgv, CAPTURE], {
      env: { ...process.env, ANNALS_DATA: directory, ANNALS_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await urlOf(service);
    const rawLog = openRaw(join(directory, 'raw'));
    let stored = 0;
    const { cold, median } = await inTurns(async (name) => {
      const body = [...chunks(name)];
      const ours = await timed(() => send(url, key, body));
      const { accepted } = ours.value;
      if (accepted !== EVENTS) throw new Error(`only ${accepted} of ${EVENTS} facts were accepted`);
      const puts = await rawPuts(directory, stored);
      stored += accepted;
      return { ours: ours.seconds, raw: await rawBatches(rawLog, puts) };
    });
    await rawLog.root.close();
    service.kill();
    await new Promise((resolve) => service.once('exit', resolve));
    return {
      measure: 'import over HTTP',
      ...besideRaw(EVENTS, median, 0.4),
      rawIs: `lmdb inserts of the same bytes and keys, ${BATCH} a transaction`,
      note: `every third fact holds personal data; first round ${shareOf(cold).toFixed(2)}`,
    };
  });
}

function* chunks(name: string): Generator<Buffer> {
  let chunk = '';
  for (const fact of madeUpFacts(CUSTOMERS, FACTS_EACH, `${name}-`)) {
    chunk += `${JSON.stringify(fact)}\n`;
    if (chunk.length < 65_536) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}

function urlOf(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const look = (data: Buffer): void => {
      text += String(data);
      const url = /http:\/\/[\w.:]+/.exec(text)?.[0];
      if (url) resolve(url);
    };
    service.stdout?.on('data', look);
    service.stderr?.on('data', look);
    service.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${text}`)));
  });
}

async function send(url: string, key: string, body: readonly Buffer[]): Promise<{ accepted: number }> {
  const response = await fetch(new URL('/v1/import', url), {
    method: 'POST',
    duplex: 'half',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: Readable.from(body) as unknown as ReadableStream,
  } as RequestInit);
  return (await response.json()) as { accepted: number };
}

async function rawBatches({ root, put }: RawLog, puts: readonly RawPut[]): Promise<number> {
  const { seconds } = await timed(async () => {
    for (let i = 0; i < puts.length; i += BATCH) {
      await root.transaction(() => puts.slice(i, i + BATCH).forEach(put));
    }
    await root.flushed;
  });
  return seconds;
}
