/** Watches something that should be heard of: after a silence it asks whether there was reason for one. */
export class Watchdog {
  readonly #timer: NodeJS.Timeout;
  #isSilent = true;
  #isAsking = false;

  /** `isStalled` is asked after each `ms` of silence; an error of it counts as yes. */
  constructor(
    ms: number,
    private readonly isStalled: () => Promise<boolean>,
    private readonly onStall: () => void,
  ) {
    this.#timer = setInterval(() => void this.#look(), ms);
  }

  heard(): void {
    this.#isSilent = false;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const ask = this.#isSilent && !this.#isAsking;
    this.#isSilent = true;
    if (!ask) return;
    this.#isAsking = true;
    const stalled = await this.isStalled().catch(() => true);
    this.#isAsking = false;
    if (stalled && this.#isSilent) this.onStall();
  }
}
