import { connect, type Socket } from 'node:net';

export type Direction = 'requests' | 'answers';

/** One connection through a proxy: bytes held back are in the order in which they came. */
export class TcpLink {
  readonly #server: Socket;
  readonly #held: Record<Direction, Buffer[] | undefined> = { requests: undefined, answers: undefined };
  #isClientGone = false;
  #trap: { readonly text: string; readonly sprung: () => void } | undefined;

  constructor(
    private readonly client: Socket,
    target: number,
    private readonly ended: () => void,
  ) {
    this.#server = connect(target, '127.0.0.1');
    client.on('data', (bytes: Buffer) => this.#pass('requests', bytes));
    this.#server.on('data', (bytes: Buffer) => this.#pass('answers', bytes));
    // A broken connection closes, which is all that is of interest.
    client.on('error', () => undefined);
    this.#server.on('error', () => undefined);
    client.on('close', () => this.#clientGone());
    this.#server.on('close', () => this.destroy());
  }

  hold(direction: Direction): void {
    this.#held[direction] ??= [];
  }

  /** Holds back requests from the first on that says this. */
  holdFrom(text: string, sprung: () => void): void {
    this.#trap = { text, sprung };
  }

  flow(): void {
    this.#trap = undefined;
    for (const direction of ['requests', 'answers'] as const) {
      const held = this.#held[direction];
      this.#held[direction] = undefined;
      for (const bytes of held ?? []) this.#pass(direction, bytes);
    }
    if (this.#isClientGone) this.#server.end();
  }

  destroy(): void {
    this.client.destroy();
    this.#server.destroy();
    this.ended();
  }

  #pass(direction: Direction, bytes: Buffer): void {
    if (direction === 'requests' && this.#trap && bytes.includes(this.#trap.text)) {
      this.hold('requests');
      this.#trap.sprung();
    }
    const held = this.#held[direction];
    if (held) held.push(bytes);
    else (direction === 'requests' ? this.#server : this.client).write(bytes);
  }

  /** Requests that are held back are still on their way. */
  #clientGone(): void {
    this.#isClientGone = true;
    if (this.#held.requests === undefined) this.destroy();
  }
}
