import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Kafka and Redis of a bench's own, on loopback. */
export interface BenchServers {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  stop(): Promise<void>;
}

const KAFKA = join(import.meta.dirname, '../../../../infra/kafka/start.mjs');

/** Starts both, or takes those that KAFKA_BROKERS and REDIS_URL name. Errors: what keeps a server from starting. */
export async function startServers(directory: string): Promise<BenchServers> {
  const children: ChildProcess[] = [];
  const start = async (command: string, args: readonly string[], ready: RegExp): Promise<string> => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${command} ended`)));
    return Promise.race([said(child, ready), ended]);
  };
  const kafka = ['--port', '0', '--data', join(directory, 'kafka'), '--while', String(process.pid)];
  const kafkaBrokers =
    process.env['KAFKA_BROKERS'] ?? (await start(process.execPath, [KAFKA, ...kafka], /ready at (\S+)/));
  let redisUrl = process.env['REDIS_URL'];
  if (!redisUrl) {
    const port = await freePort();
    const redis = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
    await start('redis-server', redis, /(Ready to accept)/);
    redisUrl = `redis://127.0.0.1:${port}`;
  }
  return {
    kafkaBrokers,
    redisUrl,
    stop: async () => {
      const ends = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ends);
    },
  };
}

async function said({ stdout }: ChildProcess, what: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stdout!) {
    text += String(chunk);
    const found = what.exec(text)?.[1];
    if (found) {
      stdout!.resume();
      return found;
    }
  }
  throw new Error(`the server said only: ${text.slice(-500)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
