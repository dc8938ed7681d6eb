import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { StageLease, StageLocks } from '@annals/ports';
import type { Readiness } from './health/readiness.js';
import { causeForLog } from './problem/cause-for-log.js';
import { StageLoop, type StageSession } from './stage-loop.js';

export interface HostedStage {
  /** The stage's one word: lock, log field and readiness component. */
  readonly name: string;
  /** The locks to hold meanwhile; the name where none are given. */
  readonly locks?: readonly string[];
  readonly session: StageSession;
  /** Shown in readiness while the stage runs. */
  readonly detail?: () => string | undefined;
}

/** Runs a stage between bootstrap and shutdown of its service, as the only holder of its locks. */
export class StageHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger: Logger;
  readonly #loop: StageLoop;
  #leases: StageLease[] = [];

  constructor(
    private readonly stage: HostedStage,
    private readonly locks: StageLocks,
    readiness: Readiness,
  ) {
    this.#logger = new Logger(stage.name);
    this.#loop = new StageLoop({ ...stage, onFailure: (error, attempt) => this.#report(error, attempt) });
    readiness.register(stage.name, () => ({
      ready: this.#leases.length > 0 && this.#loop.failure === null,
      detail: this.#loop.failure === null ? stage.detail?.() : 'failing; see the log',
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const name of this.stage.locks ?? [this.stage.name]) this.#leases.push(await this.locks.acquire(name));
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
    for (const lease of this.#leases.splice(0)) await lease.release();
  }

  #report(error: unknown, attempt: number): void {
    this.#logger.error({ code: 'STAGE.FAILED', attempt, ...causeForLog(error) });
  }
}
