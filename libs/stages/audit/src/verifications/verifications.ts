import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { TenantId } from '@annals/contracts';
import { formatInstant } from '@annals/kernel';
import { causeForLog, Rejected } from '@annals/platform';
import {
  CorruptLog,
  StageTaken,
  type EventStore,
  type Ids,
  type ReadModelStore,
  type StageLease,
  type StageLocks,
  type WallClock,
} from '@annals/ports';
import type { VerificationProgress } from '../verification/verification-result.js';
import { verifyTenant } from '../verification/verify-tenant.js';
import { EndedRuns } from './ended-runs.js';
import type { VerificationRun } from './verification-run.js';

export interface VerificationsOptions {
  readonly eventStore: EventStore;
  readonly readModels: ReadModelStore;
  readonly stageLocks: StageLocks;
  readonly clock: WallClock;
  readonly ids: Ids;
  /** Told of each that has ended. */
  readonly onEnded?: (tenant: TenantId, run: VerificationRun) => void;
  /** Told of what went wrong, for the log. */
  readonly onFailure?: (failure: object) => void;
}

interface Running {
  run: VerificationRun;
  readonly stop: AbortController;
  ended: Promise<void>;
}

/** Verifications of whole tenants in the background, one at a time of each, in whichever process. */
export class Verifications implements BeforeApplicationShutdown {
  readonly #running = new Map<TenantId, Running>();
  readonly #kept: EndedRuns;

  constructor(private readonly options: VerificationsOptions) {
    this.#kept = new EndedRuns(options.readModels);
  }

  /** Errors: VERIFICATION.ALREADY_RUNNING, with the id of the one that runs, where it is known. */
  async start(tenant: TenantId, by: string): Promise<VerificationRun> {
    const lease = await this.#take(tenant);
    const { clock, ids } = this.options;
    const startedAt = formatInstant(clock.now());
    const run: VerificationRun = {
      ...{ id: ids.next(), state: 'RUNNING', by, startedAt },
      ...{ endedAt: null, progress: null, result: null, failure: null },
    };
    const running: Running = { run, stop: new AbortController(), ended: Promise.resolve() };
    this.#running.set(tenant, running);
    running.ended = this.#carryOut(tenant, running, lease);
    return run;
  }

  /** Errors: VERIFICATION.NOT_FOUND. */
  async get(tenant: TenantId, id: string): Promise<VerificationRun> {
    const running = this.#running.get(tenant)?.run;
    const run = running?.id === id ? running : await this.#kept.get(tenant, id);
    if (!run) throw new Rejected({ code: 'VERIFICATION.NOT_FOUND', reason: 'there is no such verification' });
    return run;
  }

  /** The newest first, one that runs before all. */
  async list(tenant: TenantId): Promise<VerificationRun[]> {
    const kept = await this.#kept.list(tenant);
    const running = this.#running.get(tenant)?.run;
    return running ? [running, ...kept.filter(({ id }) => id !== running.id)] : kept;
  }

  /** Ends one that runs, and gives it as it ended. Errors: VERIFICATION.NOT_FOUND, VERIFICATION.ALREADY_ENDED. */
  async cancel(tenant: TenantId, id: string): Promise<VerificationRun> {
    const running = this.#running.get(tenant);
    if (running?.run.id !== id) {
      await this.get(tenant, id);
      throw new Rejected({ code: 'VERIFICATION.ALREADY_ENDED', reason: 'it has ended' });
    }
    running.stop.abort(new Cancelled());
    await running.ended;
    return running.run;
  }

  /** Resolves when that of a tenant has ended. */
  async ended(tenant: TenantId): Promise<void> {
    await this.#running.get(tenant)?.ended;
  }

  /** Ends all that run; what they found is lost. */
  async beforeApplicationShutdown(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { stop } of running) stop.abort(new Cancelled());
    await Promise.all(running.map(({ ended }) => ended));
  }

  async #take(tenant: TenantId): Promise<StageLease> {
    try {
      return await this.options.stageLocks.acquire(`verification-${tenant}`);
    } catch (error) {
      if (!(error instanceof StageTaken)) throw error;
      const id = this.#running.get(tenant)?.run.id;
      const reason = 'one of this tenant is running';
      throw new Rejected({ code: 'VERIFICATION.ALREADY_RUNNING', reason, ...(id && { details: { id } }) });
    }
  }

  async #carryOut(tenant: TenantId, running: Running, lease: StageLease): Promise<void> {
    const { eventStore, readModels, clock } = this.options;
    const onProgress = (progress: VerificationProgress) => (running.run = { ...running.run, progress });
    const signal = AbortSignal.any([running.stop.signal, lease.lost]);
    const outcome = verifyTenant({ eventStore, readModels, tenant, signal, onProgress }).then(
      (result) => ({ state: 'DONE', result }) as const,
      (error: unknown) =>
        error instanceof Cancelled
          ? ({ state: 'CANCELLED' } as const)
          : ({ state: 'FAILED', failure: this.#failureOf(error) } as const),
    );
    const run = { ...running.run, ...(await outcome), endedAt: formatInstant(clock.now()), progress: null };
    try {
      await this.#kept.keep(tenant, run);
      await lease.release();
    } catch (error) {
      this.#failureOf(error);
    }
    // Only now: whoever sees that it has ended may begin the next one.
    running.run = run;
    this.#running.delete(tenant);
    this.options.onEnded?.(tenant, run);
  }

  #failureOf(error: unknown): NonNullable<VerificationRun['failure']> {
    this.options.onFailure?.({ code: 'VERIFICATION.FAILED', ...causeForLog(error) });
    if (error instanceof CorruptLog) return { code: 'LOG.CORRUPT', reason: error.message };
    return { code: 'VERIFICATION.FAILED', reason: 'it did not come to its end; the log of the service says why' };
  }
}

/** Somebody wanted it to end. */
class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
