import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Rejected } from '@annals/platform';
import { StageTaken, type EventStore, type StageLease, type StageLocks, type WallClock } from '@annals/ports';
import { whatIf, type WhatIf, type WhatIfOptions } from './what-if.js';
import type { WhatIfLine, WhatIfReport } from './what-if-report.js';

/** Answers to what would be, one at a time of each tenant, in whichever process: each costs two folds of the whole log. */
export class WhatIfs implements BeforeApplicationShutdown {
  readonly #stop = new AbortController();

  constructor(
    private readonly eventStore: EventStore,
    private readonly clock: WallClock,
    private readonly locks: StageLocks,
  ) {}

  /**
   * Begins an answer: whoever asked goes through it, and ends it by going away.
   * Errors: those of {@link whatIf}; WHAT_IF.ALREADY_RUNNING.
   */
  async ask(asked: Pick<WhatIfOptions, 'tenant' | 'policy' | 'from'>): Promise<AsyncIterable<WhatIfLine>> {
    const { eventStore, clock } = this;
    const { signal } = this.#stop;
    const question = await whatIf({ ...asked, eventStore, clock, signal });
    return answered(question, await this.#take(asked.tenant));
  }

  /** The same, gone through to its end. */
  async report(asked: Pick<WhatIfOptions, 'tenant' | 'policy' | 'from'>): Promise<WhatIfReport> {
    let report: WhatIfReport | undefined;
    for await (const line of await this.ask(asked)) if ('report' in line) ({ report } = line);
    return report!;
  }

  beforeApplicationShutdown(): void {
    this.#stop.abort(new Error('the service is going down'));
  }

  async #take(tenant: string): Promise<StageLease> {
    try {
      return await this.locks.acquire(`what-if-${tenant}`);
    } catch (error) {
      if (!(error instanceof StageTaken)) throw error;
      throw new Rejected({ code: 'WHAT_IF.ALREADY_RUNNING', reason: 'one of this tenant is running' });
    }
  }
}

async function* answered(question: WhatIf, lease: StageLease): AsyncIterable<WhatIfLine> {
  try {
    for await (const line of question.answer()) {
      lease.lost.throwIfAborted();
      yield line;
    }
  } finally {
    await lease.release();
  }
}
