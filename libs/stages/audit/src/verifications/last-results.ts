import type { TenantId } from '@annals/contracts';
import { parseInstant, type Instant } from '@annals/kernel';
import { gauge, type ComponentState, type Readiness } from '@annals/platform';
import type { VerificationRun } from './verification-run.js';

/** The newest verification of each tenant that came to its end, as operators see it. */
export class LastResults {
  readonly #last = new Map<TenantId, VerificationRun>();

  /** Runs that did not come to their end say nothing. */
  take(tenant: TenantId, run: VerificationRun): void {
    const known = this.#last.get(tenant);
    if (run.state === 'DONE' && (!known || known.startedAt <= run.startedAt)) this.#last.set(tenant, run);
  }

  startedAt(tenant: TenantId): Instant | undefined {
    const run = this.#last.get(tenant);
    return run && parseInstant(run.startedAt);
  }

  /** A difference does not make the service unfit to answer: it is to be looked at, and it is told by the metrics. */
  show(readiness: Readiness): void {
    readiness.register('verification', () => this.#state());
    const each = (value: (run: VerificationRun) => number) => async (set: SetOfTenant) => {
      for (const [tenant, run] of this.#last) set({ tenant }, value(run));
    };
    customers.collectFor(each(({ result }) => result!.differingCustomers));
    insights.collectFor(each(({ result }) => result!.differingInsights));
    seconds.collectFor(each(({ result }) => result!.seconds));
    timestamp.collectFor(each(({ endedAt }) => parseInstant(endedAt!)! / 1000));
  }

  #state(): ComponentState {
    const told = [...this.#last].map(([tenant, { endedAt, result }]) => {
      const { equal, differingCustomers, differingInsights } = result!;
      const found = equal ? 'equal' : `${differingCustomers} customers differ, ${differingInsights} insights`;
      return `${tenant}: ${found} (${endedAt})`;
    });
    return { ready: true, detail: told.length > 0 ? told.join('; ') : 'none yet' };
  }
}

type SetOfTenant = (labels: { tenant: string }, value: number) => void;

const customers = gauge({
  name: 'annals_audit_verification_differing_customers',
  help: 'Customers of whom something is not what the log gives, by the last verification',
  labels: ['tenant'],
});
const insights = gauge({
  name: 'annals_audit_verification_differing_insights',
  help: 'Recorded insights that a replay does not tell, or tells otherwise, by the last verification',
  labels: ['tenant'],
});
const seconds = gauge({
  name: 'annals_audit_verification_duration_seconds',
  help: 'How long the last verification took',
  labels: ['tenant'],
});
const timestamp = gauge({
  name: 'annals_audit_verification_timestamp_seconds',
  help: 'When the last verification ended, in Unix time',
  labels: ['tenant'],
});
