import {
  clockStream,
  decode,
  declarationOf,
  formatPosition,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import { decideTenantFact, elapsedUpTo, patchedPolicy, type Policy, type Population } from '@annals/domain';
import { formatDay, parseDay, type Instant } from '@annals/kernel';
import { InvalidRequest, orThrow } from '@annals/platform';
import type { EventStore, WallClock } from '@annals/ports';
import { newTenant, timelineOf } from '@annals/read-models';
import { inSlices } from '../replay/in-slices.js';
import { peopleOf } from '../replay/people.js';
import { surveyLog, type Survey } from '../replay/survey.js';
import { differingFields } from '../verification/difference.js';
import { AlternativeCuts } from './alternative-cuts.js';
import { alternativeFacts } from './alternative-facts.js';
import { comparePerson, type ComparedPerson } from './compare-person.js';
import { policyFlaws } from './policy-flaws.js';
import { WhatIfSums } from './report-of.js';
import type { CustomerWhatIf, WhatIfFrom, WhatIfLine } from './what-if-report.js';

export interface WhatIfOptions {
  readonly eventStore: EventStore;
  readonly clock: WallClock;
  readonly tenant: TenantId;
  /** A whole policy, or what is to be changed of the one in force. */
  readonly policy: object;
  readonly from: WhatIfFrom;
  readonly signal: AbortSignal;
}

/** A question that can be answered. */
export interface WhatIf {
  readonly policy: Policy;
  readonly inForce: Policy;
  /** Answers it, folding the log twice and changing nothing. Errors: what `signal` aborts with; CorruptLog. */
  answer(): AsyncIterable<WhatIfLine>;
}

/**
 * What would be different had another policy been in force.
 * Errors: InvalidRequest for a policy that is not whole, or a day that is none; what adopting it would be refused with;
 * WHAT_IF.FROM_AHEAD.
 */
export async function whatIf(options: WhatIfOptions): Promise<WhatIf> {
  const { eventStore, tenant, from } = options;
  const population =
    timelineOf(await clockFactsOf(eventStore, tenant)).at(-1)?.tenant.population ?? newTenant.population;
  const inForce = population.policy;
  const policy = patchedPolicy(inForce, options.policy);
  const flaws = policyFlaws(policy);
  if (from !== 'beginning' && from !== 'now' && parseDay(from) === undefined)
    flaws.push({ field: 'from', message: 'must be beginning, now, or a date, YYYY-MM-DD' });
  if (flaws.length > 0) throw new InvalidRequest(flaws);
  orThrow(decideTenantFact(population, { type: 'PolicyAdopted', data: { policy } }));
  const asked = new Asked(options, policy, inForce);
  await asked.check();
  return { policy, inForce, answer: () => asked.answer() };
}

async function clockFactsOf(store: EventStore, tenant: TenantId): Promise<RecordedEvent[]> {
  const records = await store.readStream(clockStream(tenant));
  return records
    .flatMap((record) => decode(record) ?? [])
    .filter(({ event }) => declarationOf(event.type).stream === 'clock');
}

/** Steps of the progress that the folding of a customer counts for: about as long as reading so many records. */
const STEPS_A_CUSTOMER = 150;

class Asked {
  constructor(
    private readonly options: WhatIfOptions,
    private readonly policy: Policy,
    private readonly inForce: Policy,
  ) {}

  /** Errors: WHAT_IF.FROM_AHEAD. */
  async check(): Promise<void> {
    const { eventStore, tenant } = this.options;
    this.#alternativeOf(await clockFactsOf(eventStore, tenant), 0n);
  }

  async *answer(): AsyncIterable<WhatIfLine> {
    const { eventStore, tenant, from, signal } = this.options;
    const started = performance.now();
    const head = await eventStore.head();
    yield { progress: { done: 0, total: Number(head) } };
    const survey = await surveyLog(eventStore, tenant, head, { signal });
    const alternative = this.#alternativeOf(survey.clockFacts, head + 1n);
    const cuts = new AlternativeCuts(alternative, survey.clockFacts);
    if (cuts.isNeeded) yield* this.#sample(survey, cuts);
    const changed = cuts.isNeeded ? cuts.clockFacts() : alternative.clockFacts;
    const sums = new WhatIfSums();
    const compared = inSlices(
      peopleOf(eventStore, survey, { signal }),
      (person, limit) => comparePerson(person, survey.clockFacts, changed, limit),
      signal,
    );
    for await (const person of compared) {
      sums.add(person);
      if (isDifferent(person)) yield { customer: shown(person) };
      yield this.#progress(survey, sums.customers);
    }
    const last = timelineOf(survey.clockFacts).at(-1)?.tenant.population;
    yield {
      report: {
        from,
        policy: {
          inForce: this.inForce.version,
          changed: this.policy.version,
          fields: differingFields(this.inForce, this.policy, Infinity).flatMap(({ path }) =>
            path === '/version' ? [] : [path],
          ),
        },
        position: formatPosition(head),
        asOf: !last || last.closedDay === null ? null : formatDay(last.closedDay + 1),
        ...sums.result(),
        seconds: (performance.now() - started) / 1000,
      },
    };
  }

  #progress({ records, customers }: Survey, compared: number): WhatIfLine {
    return {
      progress: { done: records + compared * STEPS_A_CUSTOMER, total: records + customers * STEPS_A_CUSTOMER },
    };
  }

  async *#sample(survey: Survey, cuts: AlternativeCuts): AsyncIterable<WhatIfLine> {
    const { eventStore, signal } = this.options;
    const people = peopleOf(eventStore, survey, { signal });
    for await (const note of inSlices(people, (person, limit) => cuts.sample(person, limit), signal)) note();
    yield this.#progress(survey, 0);
  }

  #alternativeOf(clockFacts: readonly RecordedEvent[], end: bigint) {
    const { tenant, from, clock } = this.options;
    const population = timelineOf(clockFacts).at(-1)?.tenant ?? newTenant;
    const now = businessNow(population.population, population.context.calendar, clock);
    return orThrow(alternativeFacts(clockFacts, { tenant, policy: this.policy, from, end, now }));
  }
}

/** Where the wall clock rules, its time; else the end of the newest closed day. */
function businessNow(population: Population, calendar: Parameters<typeof elapsedUpTo>[1], clock: WallClock): Instant {
  const closed = elapsedUpTo(population, calendar);
  return population.policy.clock === 'live' || closed === null ? clock.now() : closed;
}

const isDifferent = ({ moves, added, omitted }: CustomerWhatIf): boolean =>
  moves.length > 0 || added.length > 0 || omitted.length > 0;

const shown = ({ customerId, moves, net, margin, clv12, added, omitted }: ComparedPerson): CustomerWhatIf => ({
  ...{ customerId, moves, net, margin, clv12 },
  ...{ added, omitted },
});
