import { EventEmitter, once } from 'node:events';

/** Lets pass while it is open. */
export class Gate {
  readonly #opened = new EventEmitter().setMaxListeners(0);
  #isShut = false;

  shut(): void {
    this.#isShut = true;
  }

  open(): void {
    this.#isShut = false;
    this.#opened.emit('open');
  }

  /** Failure: AbortError. */
  async pass(signal: AbortSignal): Promise<void> {
    while (this.#isShut) await once(this.#opened, 'open', { signal });
  }
}
