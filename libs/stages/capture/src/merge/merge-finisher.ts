import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '@annals/contracts';
import { StageLoop, type StageSession } from '@annals/platform';
import type { Merges } from './merges.js';
import type { WaitingTenants } from './waiting-tenants.js';

/**
 * Carries out what was decided and not finished, because the process that decided it ended: at the start for every tenant
 * that somebody has a key of, and whenever a merge that is new here shows in a tenant's stream. Tries again until it can.
 */
export class MergeFinisher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('merges');
  readonly #loop: StageLoop;

  constructor(
    private readonly merges: Pick<Merges, 'finish'>,
    private readonly waiting: WaitingTenants,
    private readonly tenants: readonly TenantId[],
  ) {
    const onFailure = (error: unknown, attempt: number) =>
      this.#logger.error({ code: 'MERGE.UNFINISHED', attempt, cause: error instanceof Error ? error.name : 'unknown' });
    this.#loop = new StageLoop({ name: 'merges', session: this.session, onFailure });
  }

  readonly session: StageSession = async (signal, progressed) => {
    while (!signal.aborted) {
      for (const tenant of this.waiting.all()) {
        await this.merges.finish(tenant);
        this.waiting.done(tenant);
        progressed();
      }
      await this.waiting.more(signal);
    }
  };

  onApplicationBootstrap(): void {
    for (const tenant of this.tenants) this.waiting.add(tenant);
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }
}
