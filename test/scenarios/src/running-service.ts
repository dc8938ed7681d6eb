import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');

/** Every stage, each a process of its own. */
export const SERVICE_NAMES = [
  'capture',
  'relay',
  'lifecycle-projector',
  'loyalty-projector',
  'value-projector',
  'care-projector',
  'directory-projector',
  'clock',
  'notary',
  'query',
  'feed',
  'audit',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** What users start: standalone is bundled, the services are what their image holds. */
export const mainOf = (name: ServiceName | 'standalone'): string =>
  name === 'standalone' ? join(ROOT, 'dist/services/standalone/main.js') : join(ROOT, 'services', name, 'dist/main.js');

export interface RunningService {
  readonly name: ServiceName | 'standalone';
  readonly url: string;
  readonly process: ChildProcess;
}

/** A service ended before it said where it listens. */
export class ServiceEnded extends Error {
  constructor(
    name: string,
    readonly code: number | null,
    text: string,
  ) {
    super(`${name} ended with ${code}: ${text}`);
  }
}

/** A service on any free port, from its very beginning. */
export function spawnService(
  name: RunningService['name'],
  environment: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): ChildProcess {
  const env = { ...process.env, ANNALS_PORT: '0', ANNALS_LOG: 'log', ...environment };
  return spawn(process.execPath, [mainOf(name), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a service; resolves when it says where it listens. Errors: ServiceEnded. */
export async function startService(
  name: RunningService['name'],
  environment: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): Promise<RunningService> {
  const child = spawnService(name, environment, args);
  return { name, url: await listening(name, child), process: child };
}

function listening(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const look = (chunk: Buffer): void => {
      if (text.length > 100_000) return;
      text += String(chunk);
      const url = /listening on (http:\/\/[\w.:]+)/.exec(text)?.[1];
      if (url) resolve(url);
    };
    child.stdout!.on('data', look);
    child.stderr!.on('data', look);
    child.once('exit', (code) => reject(new ServiceEnded(name, code, text.slice(-2000))));
  });
}

/** Ends a service, and gives its exit code, or the signal that ended it, when it is gone: its files are nobody's then. */
export async function endService(
  { process: child }: Pick<RunningService, 'process'>,
  signal: NodeJS.Signals,
): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.signalCode ?? child.exitCode!;
}

/** Resolves when a service says that it is ready. */
export async function untilReady({ url }: RunningService): Promise<void> {
  for (;;) {
    const answer = await fetch(new URL('/health/ready', url));
    await answer.arrayBuffer();
    if (answer.status === 200) return;
    await pause(50);
  }
}

export interface Request {
  readonly key: string;
  readonly path: string;
  readonly body?: RequestInit['body'];
  readonly type?: string;
}

/** Asks a service. Gives its status and body. */
export async function askService({ url }: RunningService, { key, path, body, type = 'application/json' }: Request) {
  const response = await fetch(new URL(path, url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': type }) },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Facts as `POST /v1/import` takes them. */
export const importOf = (key: string, facts: readonly object[]): Request => ({
  key,
  path: '/v1/import',
  body: `${facts.map((fact) => JSON.stringify(fact)).join('\n')}\n`,
  type: 'application/x-ndjson',
});
