import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { isInPath, type ServerKind, type ServerUnderTest } from './server-under-test.js';

export interface RedisServer extends ServerUnderTest {
  readonly port: number;
  /** Where its files are. */
  readonly directory: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and on what its files hold. */
  start(): Promise<void>;
}

export interface RedisServerOptions {
  /** Syncs each write to its append-only file; else it is empty after a restart. */
  readonly isDurable?: boolean;
  /** A node of a cluster, which is still to be given its slots. */
  readonly isClusterNode?: boolean;
  /** More arguments for it. */
  readonly more?: readonly string[];
}

/** Redis: what `REDIS_URL` names, or a server in memory. */
export const redisServer: ServerKind<RedisServer> = {
  name: 'Redis',
  variable: 'REDIS_URL',
  missing: () => (isInPath('redis-server') ? undefined : 'redis-server is not in PATH'),
  start: () => startRedisServer(),
};

/** One whose files hold all that it has answered for. */
export const durableRedisServer: ServerKind<RedisServer> = {
  ...redisServer,
  start: () => startRedisServer({ isDurable: true }),
};

const DURABLE = ['--appendonly', 'yes', '--appendfsync', 'always'];
const IN_MEMORY = ['--appendonly', 'no'];

/** Starts a server on a free port of the loopback and a directory of its own. */
export async function startRedisServer(options: RedisServerOptions = {}): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'annals-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', ''];
  args.push(...(options.isDurable ? DURABLE : IN_MEMORY));
  args.push(...(options.more ?? []));
  if (options.isClusterNode) args.push('--cluster-enabled', 'yes', '--cluster-port', String(await freePort()));
  let child: ChildProcess | undefined;
  const kill = async () => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGKILL');
    await ended;
  };
  const start = async () => {
    const started = (child = spawn('redis-server', args, { stdio: 'ignore' }));
    process.once('exit', () => started.kill('SIGKILL'));
    while (!(await answersPing(port))) {
      if (started.exitCode !== null) throw new Error(`redis-server ended with ${started.exitCode}`);
      await pause(10);
    }
  };
  const stop = async () => {
    await kill();
    // A child that rewrites the append-only file outlives its server for a moment, and writes there.
    await rm(directory, { recursive: true, force: true, maxRetries: 10 });
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, port, directory, kill, start, stop };
}

/** While a server loads its files it refuses, and is asked again. */
async function answersPing(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
