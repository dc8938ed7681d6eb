import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey } from '@annals/platform';
import { madeUpFacts } from './customers.js';
import { openRaw, rawPuts, type RawPut } from './raw-log.js';
import type { Result } from './result.js';
import { inScratch, timed } from './scratch.js';

const CAPTURE = join(import.meta.dirname, '../../../services/capture/dist/main.js');
const CUSTOMERS = 10_000;
const FACTS_EACH = 10;
const BATCH = 1000;

/** Facts through `POST /v1/import` of a capture service of its own: validated, decided, encrypted, durable. */
export async function importBench(): Promise<Result> {
  return inScratch(async (directory) => {
    const key = addKey(join(directory, 'api-keys.json'), { name: 'bench', roles: ['writer'], tenant: DEFAULT_TENANT });
    const body = [...chunks()];
    const service = spawn(process.execPath, [CAPTURE], {
      env: { ...process.env, ANNALS_DATA: directory, ANNALS_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await urlOf(service);
    const ours = await timed(() => send(url, key, body));
    service.kill();
    await new Promise((resolve) => service.once('exit', resolve));
    const events = CUSTOMERS * FACTS_EACH;
    if (ours.value.accepted !== events) throw new Error(`only ${ours.value.accepted} of ${events} facts were accepted`);
    const rawSeconds = await rawBatches(join(directory, 'raw'), await rawPuts(directory));
    return {
      measure: 'import over HTTP',
      unit: 'events/s',
      value: events / ours.seconds,
      raw: events / rawSeconds,
      rawIs: `lmdb inserts of the same bytes and keys, ${BATCH} a transaction`,
      bar: '≥ 0.4 × raw',
      met: rawSeconds / ours.seconds >= 0.4,
      note: 'every third fact holds personal data',
    };
  });
}

function* chunks(): Generator<Buffer> {
  let chunk = '';
  for (const fact of madeUpFacts(CUSTOMERS, FACTS_EACH)) {
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

async function rawBatches(directory: string, puts: readonly RawPut[]): Promise<number> {
  const { root, put } = openRaw(directory);
  const { seconds } = await timed(async () => {
    for (let i = 0; i < puts.length; i += BATCH) {
      await root.transaction(() => puts.slice(i, i + BATCH).forEach(put));
    }
    await root.flushed;
  });
  await root.close();
  return seconds;
}
