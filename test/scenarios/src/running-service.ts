import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const SERVICES = join(import.meta.dirname, '../../../services');

/** Every stage, each a process of its own. */
export const SERVICE_NAMES = [
  'capture',
  'relay',
  'lifecycle-projector',
  'loyalty-projector',
  'value-projector',
  'directory-projector',
  'clock',
  'query',
  'feed',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

export const mainOf = (name: ServiceName): string => join(SERVICES, name, 'dist/main.js');

export interface RunningService {
  readonly name: ServiceName;
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

/** Starts a service on any free port; resolves when it says where it listens. Errors: ServiceEnded. */
export async function startService(name: ServiceName, environment: NodeJS.ProcessEnv): Promise<RunningService> {
  const env = { ...process.env, ANNALS_PORT: '0', ANNALS_LOG: 'log', ...environment };
  const child = spawn(process.execPath, [mainOf(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
