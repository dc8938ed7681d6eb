/** Another process holds the stage. */
export class StageTaken extends Error {
  override readonly name = 'StageTaken';
  constructor(
    readonly stage: string,
    readonly place: string,
    holder: string,
  ) {
    super(`stage ${stage} on ${place} is taken by ${holder}: stop that process first, or use another data directory`);
  }
}

export interface StageLease {
  release(): Promise<void>;
}

/** At most one holder a stage. */
export interface StageLocks {
  /**
   * Takes a stage at once or refuses at once.
   * Failure: StageTaken. The lock dies with its process, however it ends.
   */
  acquire(stage: string): Promise<StageLease>;
}
