import type { Adapters } from '@annals/ports';

interface Closing {
  close(): Promise<void>;
}

/** What was opened, to be closed together; the embedded adapters once, whoever asks for one of them. */
export class OpenedAdapters {
  readonly #opened: Closing[] = [];
  #embedded: Promise<Adapters> | undefined;
  #closing: Promise<void> | undefined;

  constructor(private readonly dataDir: string) {}

  add<A extends Closing>(adapter: A): A {
    this.#opened.push(adapter);
    return adapter;
  }

  embedded(): Promise<Adapters> {
    this.#embedded ??= import('@annals/adapter-embedded').then(async ({ openEmbedded }) =>
      this.add(await openEmbedded({ dataDir: this.dataDir })),
    );
    return this.#embedded;
  }

  /** The last opened first, since it may use those before it. Idempotent. */
  close(): Promise<void> {
    return (this.#closing ??= this.#closeAll());
  }

  async #closeAll(): Promise<void> {
    for (const adapter of this.#opened.reverse()) await adapter.close();
  }
}
