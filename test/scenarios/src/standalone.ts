import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endService, mainOf } from './running-service.js';

const MAIN = mainOf('standalone');
const CLI = join(import.meta.dirname, '../../../services/cli/dist/main.js');

/** A British shop whose time stands where its facts are. */
const POLICY = { businessTimeZone: 'Europe/London', baseCurrency: 'GBP', clock: 'history' };

export interface Answer {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A standalone on a directory of its own, empty, with its admin's key. */
export interface Standalone {
  readonly url: string;
  /** Of an admin. */
  readonly key: string;
  /** GET without a body, POST with one, unless `method` says otherwise; a text is sent as it is. */
  call(
    path: string,
    body?: object | string,
    method?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Where it stores everything. */
  readonly dataDir: string;
  /** The answer, which must be below 300. Reads include the newest write of this caller. */
  read(path: string): Promise<Readonly<Record<string, unknown>>>;
  /** Waits until the clock has come to this business day, and every read model has folded what followed from that. */
  dayIs(day: string): Promise<void>;
  /** Runs the command line on it. */
  annals(
    ...args: readonly string[]
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
  /** What a read answers that is not JSON, with its media type. Includes the newest write too. */
  text(path: string): Promise<{ readonly status: number; readonly type: string | null; readonly body: string }>;
  /** Stops it, and removes what it stored. */
  close(): Promise<void>;
}

export async function startStandalone(): Promise<Standalone> {
  const dataDir = mkdtempSync(join(tmpdir(), 'annals-scenario-'));
  const policy = join(dataDir, 'policy.json');
  writeFileSync(policy, JSON.stringify(POLICY));
  const args = ['--data', dataDir, '--port', '0', '--policy', policy];
  const server = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const found = /API +(http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`standalone ended with ${code}: ${text}`)));
  });
  const key = readFileSync(join(dataDir, 'admin.key'), 'utf8').trim();
  let position = '0';

  const call: Standalone['call'] = async (path, body, method = body === undefined ? 'GET' : 'POST', more = {}) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more,
      },
      body: typeof body === 'object' ? JSON.stringify(body) : (body ?? null),
    });
    const type = response.headers.get('content-type') ?? '';
    const answer = { status: response.status, type, body: (await response.json()) as Answer['body'] };
    const written = response.headers.get('x-annals-position');
    if (written !== null && BigInt(written) > BigInt(position)) position = written;
    return answer;
  };
  const read: Standalone['read'] = async (path) => {
    const { status, body } = await call(recent(path));
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  /** Records that some read model has not folded. */
  const behind = async (): Promise<number> => {
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    return [...metrics.matchAll(/^annals_projector_lag_positions\{.*\} (\d+)$/gm)].reduce(
      (sum, [, lag]) => sum + +lag!,
      0,
    );
  };
  const recent = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`;
  return {
    url,
    key,
    dataDir,
    call,
    text: async (path) => {
      const response = await fetch(new URL(recent(path), url), { headers: { authorization: `Bearer ${key}` } });
      return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
    },
    read,
    dayIs: async (day) => {
      while ((await read('/v1/reports/lifecycle'))['asOf'] !== day) await pause(20);
      while ((await behind()) > 0) await pause(20);
    },
    annals: (...args) => {
      const env = { ...process.env, ANNALS_URL: url, ANNALS_KEY: key, ANNALS_DATA: dataDir };
      return new Promise((resolve) => {
        const ran = execFile(process.execPath, [CLI, ...args], { env }, (_, stdout, stderr) =>
          resolve({ code: ran.exitCode ?? -1, stdout, stderr }),
        );
      });
    },
    close: async () => {
      await endService({ process: server }, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
