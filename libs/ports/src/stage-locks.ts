/** Another process holds the stage. */
export class StageTaken extends Error {
  override readonly name = 'StageTaken';
  constructor(
    readonly stage: string,
    readonly place: string,
    holder: string,
    /** When the lock is free should its holder have died; absent where it is free as soon as a holder dies. */
    readonly runsOutInMs?: number,
  ) {
    super(`stage ${stage} on ${place} is taken by ${holder}: stop that process first, or use another data directory`);
  }
}

/** The holder was not heard of for so long that another process may hold the stage by now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(readonly stage: string) {
    super(`stage ${stage} is held no more: its lease could not be renewed in time`);
  }
}

export interface StageLease {
  /** Aborts, with LeaseLost, when the lease is held no more though nobody released it: whoever holds it stops at once. */
  readonly lost: AbortSignal;
  /** Idempotent, and without effect on who holds the stage by now. Where it cannot be told, the lease runs out. */
  release(): Promise<void>;
}

/** At most one holder a stage. */
export interface StageLocks {
  /**
   * Takes a stage at once or refuses at once.
   * Failure: StageTaken; StorageUnavailable. When its process ends, however it does, the lock is free again: at the
   * latest after the adapter's lease time.
   */
  acquire(stage: string): Promise<StageLease>;
}
