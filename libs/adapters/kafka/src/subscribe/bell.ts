/** Wakes who waits for something to happen. What happens between a check and the wait is not missed: wait for `next()` taken before the check. */
export class Bell {
  #ring: () => void = () => undefined;
  #next = this.#fresh();

  next(): Promise<void> {
    return this.#next;
  }

  ring(): void {
    const ring = this.#ring;
    this.#next = this.#fresh();
    ring();
  }

  #fresh(): Promise<void> {
    return new Promise((resolve) => (this.#ring = resolve));
  }
}
