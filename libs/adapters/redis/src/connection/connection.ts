import { setTimeout as pause } from 'node:timers/promises';
import { StorageUnavailable } from '@annals/ports';
import { addressesOf, createClient, type Client, type ClientOptions } from './client.js';
import { isPassing, redisFailure } from './redis-failure.js';
import { placeOf, type Servers } from './server-address.js';

/** A Lua script; its name is unique among those of one connection. */
export interface Script {
  readonly name: string;
  readonly lua: string;
}

export type Argument = string | number | Buffer;
type Scripted = Record<string, (count: number, keys: readonly string[], args: readonly Argument[]) => Promise<unknown>>;

const TRIES = 3;
const PAUSE_MS = 25;
const LOOK_MS = 10;

/** A connection to a server or a cluster. All that fails on it is StorageUnavailable, within {@link longestMs}. */
export class Connection {
  readonly #scripts = new Set<string>();
  #trouble: Error | undefined;
  #closed = false;

  private constructor(
    readonly client: Client,
    readonly place: string,
    readonly timeoutMs: number,
  ) {
    // Without a listener ioredis writes to the console; what went wrong is told with the commands that fail.
    client.on('error', (error: Error) => (this.#trouble = error));
    client.on('ready', () => (this.#trouble = undefined));
  }

  /** Errors: StorageUnavailable; RangeError for servers that are not named as they should be. */
  static async open(servers: Servers, options: ClientOptions): Promise<Connection> {
    const place = placeOf(addressesOf(servers));
    const connection = new Connection(createClient(servers, options), place, options.timeoutMs);
    try {
      await within(options.timeoutMs, connection.client.connect());
      return connection;
    } catch (error) {
      connection.client.disconnect();
      throw redisFailure(place, error, connection.#trouble);
    }
  }

  /** What {@link retried} takes at most: each try, and each pause until the connection is there again, has its time. */
  get longestMs(): number {
    return 2 * TRIES * this.timeoutMs;
  }

  get isReady(): boolean {
    return this.client.status === 'ready';
  }

  /** One try. Errors: StorageUnavailable. */
  async ask<T>(command: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await this.#send(command);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /** Tries again what failed for a passing reason: only for what may be done twice. Errors: StorageUnavailable. */
  async retried<T>(command: (client: Client) => Promise<T>): Promise<T> {
    for (let left = TRIES - 1; ; left--) {
      try {
        return await this.#send(command);
      } catch (error) {
        if (left === 0 || this.#closed || !isPassing(error)) throw this.#failure(error);
        await this.#untilReady();
      }
    }
  }

  /** Runs a script; its texts come as buffers. To be called within {@link ask} or {@link retried}. */
  run({ name, lua }: Script, keys: readonly string[], args: readonly Argument[]): Promise<unknown> {
    if (!this.#scripts.has(name)) this.client.defineCommand(name, { lua });
    this.#scripts.add(name);
    return (this.client as unknown as Scripted)[`${name}Buffer`]!(keys.length, keys, args);
  }

  /** Lets go once what was sent is answered. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      if (this.isReady) await within(this.timeoutMs, this.client.quit());
    } catch {
      // Whoever waited for an answer is told by their own command.
    }
    this.client.disconnect();
  }

  async #send<T>(command: (client: Client) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StorageUnavailable(`${this.place}: closed`);
    return command(this.client);
  }

  /** Until it is connected again, or for the time of a command. */
  async #untilReady(): Promise<void> {
    const until = performance.now() + this.timeoutMs;
    await pause(PAUSE_MS * (1 + Math.random()));
    while (!this.isReady && !this.#closed && performance.now() < until) await pause(LOOK_MS);
  }

  #failure(error: unknown): StorageUnavailable {
    return error instanceof StorageUnavailable ? error : redisFailure(this.place, error, this.#trouble);
  }
}

/** Errors: after `milliseconds`, whatever becomes of `promise`. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const abort = new AbortController();
  const late = pause(milliseconds, undefined, { signal: abort.signal }).then(() => {
    throw new Error('no answer in time');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    abort.abort();
    late.catch(() => undefined);
    promise.catch(() => undefined);
  }
}
