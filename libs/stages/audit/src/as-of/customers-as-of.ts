import { type CustomerId, type TenantId } from '@annals/contracts';
import { contextOf, elapsedUpTo } from '@annals/domain';
import type { Day, Instant } from '@annals/kernel';
import { Rejected } from '@annals/platform';
import type { EventStore, WallClock } from '@annals/ports';
import { logWithin, populationOf, type PersonLog } from '@annals/read-models';
import { customerAsOf, type CustomerAsOf } from './customer-as-of.js';
import { readPerson } from './read-person.js';

/** An instant, or the end of a business day. */
export type Moment = { readonly instant: Instant } | { readonly day: Day };

/** Answers what a customer was, from the log alone. */
export class CustomersAsOf {
  constructor(
    private readonly store: EventStore,
    private readonly clock: WallClock,
  ) {}

  /** Errors: CUSTOMER.NOT_FOUND, AUDIT.THEN_NOT_FOUND, AUDIT.AS_OF_AHEAD, AUDIT.KNOWN_AT_AHEAD. */
  async read(tenant: TenantId, id: CustomerId, asked: { asOf?: Moment; knownAt?: Moment }): Promise<CustomerAsOf> {
    const log = await readPerson(this.store, tenant, id);
    if (log.streams.get(id)!.length === 0) throw rejected('CUSTOMER.NOT_FOUND', 'there is no such customer');
    const { calendar } = contextOf(populationOf(log.clockFacts));
    const instantOf = (moment: Moment | undefined): Instant | undefined =>
      moment && ('day' in moment ? calendar.endOf(moment.day) : moment.instant);
    const knownAt = instantOf(asked.knownAt);
    const now = this.clock.now();
    if (knownAt !== undefined && knownAt > calendar.endOf(calendar.dayOf(now)))
      throw rejected('AUDIT.KNOWN_AT_AHEAD', 'nobody knows yet what is recorded until then');
    const known = logWithin(log, { knownAt });
    const asOf = instantOf(asked.asOf) ?? businessNow(known, Math.min(now, knownAt ?? now));
    if (asOf > calendar.endOf(calendar.dayOf(businessNow(log, now))))
      throw rejected('AUDIT.AS_OF_AHEAD', 'the business has not come to that day yet');
    const answer = customerAsOf(log, { asOf, knownAt });
    if (!answer) throw rejected('AUDIT.THEN_NOT_FOUND', 'nothing had happened by then, or nothing of it was recorded');
    return answer;
  }
}

const rejected = (code: string, reason: string): Rejected => new Rejected({ code, reason });

/** The newest closed day or fact; where days close by the wall clock, its time. Facts of other customers are not looked at. */
function businessNow(log: PersonLog, wallNow: Instant): Instant {
  const population = populationOf(log.clockFacts);
  const { policy, calendar } = contextOf(population);
  if (policy.clock === 'live') return wallNow;
  const facts = [...log.streams.values()].flat();
  const newest = facts.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt), -Infinity);
  const now = Math.max(newest, elapsedUpTo(population, calendar) ?? -Infinity);
  return now === -Infinity ? wallNow : now;
}
