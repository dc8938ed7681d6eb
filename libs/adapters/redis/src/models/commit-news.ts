import type { ModelName } from '@annals/ports';
import type { Connection } from '../connection/connection.js';

/** Hears of commits of all processes, on a connection of its own from the first listener on. */
export class CommitNews {
  #connecting: Promise<Connection> | undefined;
  #connection: Connection | undefined;
  #listener: (model: ModelName | undefined) => void = () => undefined;

  constructor(
    private readonly connect: () => Promise<Connection>,
    private readonly channel: string,
  ) {}

  /** Whether a commit would be heard of. */
  get isHearing(): boolean {
    return this.#connection?.isReady ?? false;
  }

  /** `listener` gets the model, or nothing when news may have been missed: then it looks for itself. */
  listen(listener: (model: ModelName | undefined) => void): void {
    this.#listener = listener;
    this.#connecting ??= this.#subscribe();
    this.#connecting.catch(() => (this.#connecting = undefined));
  }

  async close(): Promise<void> {
    this.#listener = () => undefined;
    await this.#connecting?.catch(() => undefined);
    await this.#connection?.close();
  }

  async #subscribe(): Promise<Connection> {
    const connection = await this.connect();
    try {
      connection.client.on('message', (_channel: string, model: ModelName) => this.#listener(model));
      // After a reconnection ioredis subscribes again by itself.
      connection.client.on('ready', () => this.#listener(undefined));
      await connection.ask((client) => client.subscribe(this.channel));
    } catch (error) {
      await connection.close();
      throw error;
    }
    this.#connection = connection;
    this.#listener(undefined);
    return connection;
  }
}
