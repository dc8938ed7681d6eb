/** Whether the process gets on at all. Components register what they know; asking costs no IO and asks no dependency. */
export class Liveness {
  readonly #checks: (() => string | undefined)[] = [];

  /** `stalled` tells what has stood still for so long that only a new process helps; `undefined` while all gets on. */
  register(stalled: () => string | undefined): void {
    this.#checks.push(stalled);
  }

  /** What stands still; `undefined` while the process gets on. */
  stalled(): string | undefined {
    return this.#checks.map((stalled) => stalled()).find((detail) => detail !== undefined);
  }
}
