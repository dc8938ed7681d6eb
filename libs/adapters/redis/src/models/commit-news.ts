import type { ModelName } from '@annals/ports';
import type { Connection } from '../connection/connection.js';

/** Hears of commits of all processes, on a connection of its own from the first listener on. */
export class CommitNews {
  #connecting: Promise<Connection> | undefined;
  #isSubscribed = false;
  #listener: (model: ModelName | undefined) => void = () => undefined;

  constructor(
    private readonly connect: () => Promise<Connection>,
    private readonly channel: string,
  ) {}

  /** Whether a commit would be heard of. */
  get isHearing(): boolean {
    return this.#isSubscribed;
  }

  /** `listener` gets the model, or nothing when news may have been missed: then it looks for itself. */
  listen(listener: (model: ModelName | undefined) => void): void {
    this.#listener = listener;
    this.#connecting ??= this.#subscribe();
    this.#connecting.catch(() => (this.#connecting = undefined));
  }

  async close(): Promise<void> {
    this.#listener = () => undefined;
    const connection = await this.#connecting?.catch(() => undefined);
    await connection?.close();
  }

  async #subscribe(): Promise<Connection> {
    const connection = await this.connect();
    const { client } = connection;
    try {
      client.on('message', (_channel: string, model: ModelName) => this.#listener(model));
      client.on('close', () => (this.#isSubscribed = false));
      // By ourselves on each new connection: ioredis rejects with nobody to take it where that is closed as it becomes ready.
      client.on('ready', () => void this.#hear(connection).catch(() => client.disconnect(true)));
      await this.#hear(connection);
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  /** From then on nothing is missed; what was until then, the listener looks for itself. */
  async #hear(connection: Connection): Promise<void> {
    await connection.ask((client) => client.subscribe(this.channel));
    this.#isSubscribed = true;
    this.#listener(undefined);
  }
}
