import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const SCRIPT = new URL('../../../../../infra/kafka/start.mjs', import.meta.url).pathname;

/** A broker of one spec alone, which may stop it. */
export interface OwnBroker {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts a broker on a data folder, at the address that it had before where one is given. `advertised` is the port that
 * it tells its clients, where they are to come through another one.
 */
export async function ownBroker(data: string, address = '127.0.0.1:0', advertised?: number): Promise<OwnBroker> {
  const args = [SCRIPT, '--port', address.split(':')[1]!, '--data', data, '--while', String(process.pid)];
  if (advertised !== undefined) args.push('--advertise', String(advertised));
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, ready] = /ready at (\S+)$/.exec(line) ?? [];
    if (ready) return { address: ready, stop: async () => void (child.kill('SIGTERM'), await exited) };
  }
  throw new Error('the broker did not start');
}
