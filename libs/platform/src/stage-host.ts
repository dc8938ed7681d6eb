import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { StageLocks } from '@annals/ports';
import type { Readiness } from './health/readiness.js';
import { causeForLog } from './problem/cause-for-log.js';
import { StageLeases } from './stage-leases.js';
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

/**
 * Runs a stage between bootstrap and shutdown of its service, as the only holder of its locks. When a lease is lost,
 * the session ends at once; the next one begins when the locks are held again, until then the stage is not ready.
 */
export class StageHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger: Logger;
  readonly #loop: StageLoop;
  readonly #leases: StageLeases;

  constructor(stage: HostedStage, locks: StageLocks, readiness: Readiness) {
    this.#logger = new Logger(stage.name);
    this.#leases = new StageLeases(stage.locks ?? [stage.name], locks);
    this.#loop = new StageLoop({
      name: stage.name,
      session: (signal, progressed) => this.#lead(stage.session, signal, progressed),
      onFailure: (error, attempt) => this.#report(error, attempt),
    });
    readiness.register(stage.name, () => ({
      ready: this.#leases.held && this.#loop.failure === null,
      detail: this.#loop.failure === null ? stage.detail?.() : 'failing; see the log',
    }));
  }

  /** Errors: StageTaken, at once: where it is worth waiting for a lease, that was done before. */
  async onApplicationBootstrap(): Promise<void> {
    await this.#leases.acquire();
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
    await this.#leases.release();
  }

  async #lead(session: StageSession, signal: AbortSignal, progressed: () => void): Promise<void> {
    await this.#leases.acquire();
    await this.#leases.hold(signal, (held) => session(held, progressed));
  }

  #report(error: unknown, attempt: number): void {
    this.#logger.error({ code: 'STAGE.FAILED', attempt, ...causeForLog(error) });
  }
}
