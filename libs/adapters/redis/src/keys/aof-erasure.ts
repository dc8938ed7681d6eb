import { setTimeout as pause } from 'node:timers/promises';
import { StorageUnavailable } from '@annals/ports';
import { Cluster, type Redis } from 'ioredis';
import type { Connection } from '../connection/connection.js';

const LOOK_MS = 50;

/**
 * Has the server write its append-only file anew, without what was overwritten: until then the bytes of a forgotten
 * key are in it. All that ask meanwhile share the next rewrite.
 */
export class AofErasure {
  #next: Promise<void> | undefined;

  constructor(private readonly connection: Connection) {}

  /** Resolves when a rewrite has begun after the call. Errors: StorageUnavailable; to be called again then. */
  begin(): Promise<void> {
    return (this.#next ??= this.#begin());
  }

  async #begin(): Promise<void> {
    try {
      // What else is forgotten in this turn goes with it.
      await pause(0);
      const { client } = this.connection;
      const nodes = client instanceof Cluster ? client.nodes('master') : [client];
      await Promise.all(nodes.map((node) => this.#beginAt(node)));
    } finally {
      this.#next = undefined;
    }
  }

  async #beginAt(node: Redis): Promise<void> {
    const until = performance.now() + this.connection.longestMs;
    while (!(await this.#isBegun(node))) {
      if (performance.now() > until)
        throw new StorageUnavailable(`${this.connection.place}: an earlier rewrite of its file does not end`);
      await pause(LOOK_MS);
    }
  }

  async #isBegun(node: Redis): Promise<boolean> {
    try {
      await this.connection.ask(() => node.bgrewriteaof());
      return true;
    } catch (error) {
      // The one under way may have begun before the key was forgotten.
      if (error instanceof StorageUnavailable && /already in progress/i.test(error.message)) return false;
      throw error;
    }
  }
}
