import type { StageLease, StageLocks } from '@annals/ports';

/** The leases that one stage needs, all of them or none. */
export class StageLeases {
  #leases: readonly StageLease[] | undefined;

  constructor(
    private readonly names: readonly string[],
    private readonly locks: StageLocks,
  ) {}

  get held(): boolean {
    return this.#leases !== undefined && this.#leases.every(({ lost }) => !lost.aborted);
  }

  /** Takes what is not held. Errors: StageTaken, StorageUnavailable; nothing is held then. */
  async acquire(): Promise<void> {
    if (this.held) return;
    await this.release();
    const taken: StageLease[] = [];
    this.#leases = taken;
    try {
      for (const name of this.names) taken.push(await this.locks.acquire(name));
    } catch (error) {
      await this.release();
      throw error;
    }
  }

  async release(): Promise<void> {
    const leases = this.#leases ?? [];
    this.#leases = undefined;
    for (const lease of leases) await lease.release();
  }

  /** Runs `work` until `signal` aborts or a lease is lost. Errors: LeaseLost; what `work` throws while all are held. */
  async hold(signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const lost = AbortSignal.any((this.#leases ?? []).map((lease) => lease.lost));
    try {
      await work(AbortSignal.any([signal, lost]));
    } catch (error) {
      // What breaks because it was interrupted is not what went wrong.
      if (!lost.aborted) throw error;
    }
    if (!signal.aborted) lost.throwIfAborted();
  }
}
