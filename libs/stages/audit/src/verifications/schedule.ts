import { randomUUID } from 'node:crypto';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import { causeForLog, Rejected, type AccessRecorder } from '@annals/platform';
import type { WallClock } from '@annals/ports';
import type { LastResults } from './last-results.js';
import type { Verifications } from './verifications.js';

const HOUR = 3_600_000;
/** What has just been started has other things to do, above all where it was just installed. */
const FIRST_AFTER_MS = HOUR;
const AGAIN_AFTER_MS = HOUR / 6;
const LOOK_EVERY_MS = 60_000;

const BY = 'schedule';

/** When a verification is due: so many hours after the last one began, and not right after the start. */
export const dueAt = (last: Instant | undefined, startedAt: Instant, hours: number): Instant =>
  last === undefined ? startedAt + FIRST_AFTER_MS : Math.max(last + hours * HOUR, startedAt + AGAIN_AFTER_MS);

export interface ScheduleOptions {
  readonly verifications: Verifications;
  readonly results: LastResults;
  /** A replay is told of in the log, whoever asked for it. */
  readonly accesses: AccessRecorder;
  readonly tenants: readonly TenantId[];
  readonly clock: WallClock;
  /** 0 for never. */
  readonly hours: number;
}

/** Verifies every served tenant again and again, one after the other. */
export class VerificationSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('audit');
  readonly #startedAt: Instant;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: ScheduleOptions) {
    this.#startedAt = options.clock.now();
  }

  async onApplicationBootstrap(): Promise<void> {
    const { tenants, hours } = this.options;
    for (const tenant of tenants) await this.#learn(tenant);
    if (hours === 0) return;
    this.#timer = setInterval(() => void (this.#looking = this.#looking.then(() => this.look())), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.options.verifications.beforeApplicationShutdown();
    await this.#looking;
  }

  /** Begins what is due, and waits for it. */
  async look(): Promise<void> {
    const { tenants, hours, clock, verifications } = this.options;
    const isDue = (tenant: TenantId): boolean =>
      clock.now() >= dueAt(this.options.results.startedAt(tenant), this.#startedAt, hours);
    try {
      for (const tenant of tenants.filter(isDue)) {
        // Another process may have done it.
        await this.#learn(tenant);
        if (!isDue(tenant)) continue;
        await this.#record(tenant);
        await verifications.start(tenant, BY);
        await verifications.ended(tenant);
      }
    } catch (error) {
      if (!(error instanceof Rejected)) this.#logger.error({ code: 'VERIFICATION.FAILED', ...causeForLog(error) });
    }
  }

  #record(tenant: TenantId): Promise<void> {
    const what = { access: 'verification', route: BY, parameters: {} };
    return this.options.accesses.record({ ...what, tenant, actor: BY, correlationId: randomUUID() });
  }

  async #learn(tenant: TenantId): Promise<void> {
    for (const run of await this.options.verifications.list(tenant)) this.options.results.take(tenant, run);
  }
}
