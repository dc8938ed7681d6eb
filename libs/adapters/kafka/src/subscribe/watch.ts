/** Whether something works, and in a few words why not. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

export const STALL_MS = 60_000;

/** Tells a subscriber that gets on from one that stands still. Asking costs no IO. */
export class Watch {
  #movedAt: number;
  #heardAt: number;

  constructor(
    private readonly stallMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#movedAt = this.#heardAt = now();
  }

  /** Something was delivered and consumed, or there was nothing to deliver. */
  moved(): void {
    this.#movedAt = this.now();
  }

  /** A broker has answered. */
  heard(): void {
    this.#heardAt = this.now();
  }

  health(waiting: number): Health {
    const silentMs = this.now() - this.#heardAt;
    if (silentMs > this.stallMs) return { ok: false, detail: `no broker has answered for ${seconds(silentMs)} s` };
    const stillMs = this.now() - this.#movedAt;
    if (waiting > 0 && stillMs > this.stallMs)
      return { ok: false, detail: `${waiting} records wait and nothing has moved for ${seconds(stillMs)} s` };
    return { ok: true };
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
