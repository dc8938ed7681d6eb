import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '@annals/contracts';
import { StageLoop, type StageSession } from '@annals/platform';
import type { ForgetCustomers } from './forget-customers.js';
import type { ForgetList } from './forget-list.js';

/**
 * Before the first request: carries out what a process that ended had decided, and destroys keys that came back with a
 * backup, for every tenant that somebody has a key of or that stands on the list. Where the stores do not answer it
 * tries again until they do, and requests are not kept waiting: readers believe the log, which keys they may use.
 */
export class ForgettingFinisher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('forgetting');
  readonly #loop: StageLoop;
  #tried: () => void = () => {};

  constructor(
    private readonly forgetting: Pick<ForgetCustomers, 'reconcile'>,
    private readonly list: Pick<ForgetList, 'entries'>,
    private readonly tenants: readonly TenantId[],
  ) {
    const onFailure = (error: unknown, attempt: number) => {
      const cause = error instanceof Error ? error.name : 'unknown';
      this.#logger.error({ code: 'FORGETTING.UNFINISHED', attempt, cause });
      this.#tried();
    };
    this.#loop = new StageLoop({ name: 'forgetting', session: this.session, onFailure });
  }

  readonly session: StageSession = async (signal, progressed) => {
    const listed = this.list.entries().map(({ tenant }) => tenant);
    for (const tenant of new Set([...this.tenants, ...listed])) await this.forgetting.reconcile(tenant);
    progressed();
    this.#tried();
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  };

  async onApplicationBootstrap(): Promise<void> {
    const tried = new Promise<void>((resolve) => (this.#tried = resolve));
    this.#loop.start();
    await tried;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }
}
