import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isInPath } from './server-under-test.js';

const SCRIPT = new URL('../../../../infra/kafka/start.mjs', import.meta.url).pathname;

/** Workers are children of the process that runs the tests; without workers it is this one. */
const RUN = process.argv[1]?.endsWith('processChild.js') ? process.ppid : process.pid;

/** What is missing for a broker; empty when there is one, or can be. */
export function missingForBroker(): string[] {
  if (process.env['KAFKA_BROKERS']) return [];
  return ['java', 'mvn'].filter((tool) => !isInPath(tool));
}

/** The brokers that KAFKA_BROKERS names, or one that all specs of a run share and that ends with the run. */
export async function sharedBrokers(): Promise<string[]> {
  const named = process.env['KAFKA_BROKERS'];
  if (named) return named.split(',');
  const folder = join(tmpdir(), `annals-kafka-${RUN}`);
  const said = join(folder, 'said');
  if (isFirst(folder)) startBroker(folder, said);
  for (;;) {
    const text = existsSync(said) ? readFileSync(said, 'utf8') : '';
    const [, address] = /ready at (\S+)\n/.exec(text) ?? [];
    if (address) return [address];
    if (/Error/.test(text)) throw new Error(text);
    await pause(50);
  }
}

/** Only one process can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function startBroker(folder: string, said: string): void {
  const out = openSync(said, 'w');
  const args = [SCRIPT, '--port', '0', '--data', folder, '--while', String(RUN), '--scratch'];
  spawn(process.execPath, args, { stdio: ['ignore', out, out], detached: true }).unref();
}
