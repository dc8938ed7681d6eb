import { Gate } from './gate.js';

/**
 * What may happen to an append: the connection breaks after it was stored, the reply never comes though it was
 * stored, it is refused without being stored, it is larger than the server takes.
 */
export type AppendFault = 'lose-connection' | 'never-reply' | 'refuse' | 'too-large';

/** What a test tells the simulator to do wrong. */
export class Faults {
  /** Shut: reads are taken and not answered. */
  readonly reads = new Gate();
  /** Shut: subscriptions stay open and say nothing any more. */
  readonly subscriptions = new Gate();
  readonly #appends: (AppendFault | undefined)[] = [];

  /** For `times` appends, each so many after the one before it. */
  onAppend(fault: AppendFault, times = 1, every = 1): void {
    for (let i = 0; i < times; i++) this.#appends.push(...new Array<undefined>(every - 1), fault);
  }

  nextOnAppend(): AppendFault | undefined {
    return this.#appends.shift();
  }

  heal(): void {
    this.#appends.length = 0;
    this.reads.open();
    this.subscriptions.open();
  }
}
