import { describe, expect, it } from '@jest/globals';
import { clockStream, customerStream, type NewEvent, type RecordedEvent } from '@annals/contracts';
import type { CustomerFact } from '@annals/domain';
import { calendarOf, parseDay, type Day } from '@annals/kernel';
import {
  fingerprintOf,
  FoldLimit,
  foldPerson,
  logWithin,
  newStanding,
  personPast,
  PROJECTIONS,
  TenantPast,
  type PersonLog,
} from '@annals/read-models';
import fc from 'fast-check';
import { factsOf, histories, isOfOther, merged, undone } from './testing/merging.js';
import { decision, DECISIONS } from './testing/tenant-decisions.js';
import { dayClosed, fact, purchase, TENANT } from './testing/workshop.js';

const FIRST = parseDay('2024-01-01')!;
const LAST_CLOSED = '2025-06-30';
const CUSTOMERS = ['s', 'a', 'other'];
const { endOf } = calendarOf('Asia/Shanghai');
const KNOWN = [purchase('s', '2024-02-01'), purchase('a', '2024-02-02')];
const day = fc.integer({ min: 0, max: 420 }).map((days) => FIRST + days);

/** How what was recorded lies to what occurred. */
type Order = 'any' | 'occurred' | 'measured';

/** Facts of customers and of the tenant; of two who are merged, or were for a while; as they came, or as they occurred. */
const logs = fc
  .record({
    parts: histories,
    fate: fc.constantFrom('two', 'merged', 'undone'),
    decisions: fc.array(fc.tuple(day, fc.nat(DECISIONS - 1), fc.nat(100)), { maxLength: 6 }),
    order: fc.constantFrom<Order>('any', 'occurred', 'measured'),
  })
  .map(({ parts: { before, meanwhile, after }, fate, decisions, order }) => {
    const log = [
      ...KNOWN,
      ...factsOf(before, 'b'),
      ...(fate === 'two' ? [] : merged(0)),
      ...factsOf(meanwhile, 'mm').filter((event) => fate === 'two' || isOfOther(event)),
      ...(fate === 'undone' ? undone : []),
      ...factsOf(after, 'aaa').filter((event) => fate !== 'merged' || isOfOther(event)),
    ];
    decisions.forEach(([on, what, place], i) => log.splice(place % (log.length + 1), 0, ...decision(on, what, i + 2)));
    return recorded([...ordered(log, order), dayClosed(LAST_CLOSED)]);
  });

/** `measured`: customers' facts come late, and nothing else. */
function ordered(log: readonly NewEvent[], order: Order): NewEvent[] {
  if (order === 'any') return [...log];
  const byTime = [...log].sort((a, b) => a.occurredAt - b.occurredAt);
  if (order === 'occurred') return byTime;
  const isMeasure = ({ event }: NewEvent): boolean => ['PolicyAdopted', 'ModelFitted'].includes(event.type);
  const late = log.filter(({ customerId }) => customerId !== undefined);
  return [...byTime.filter((event) => event.customerId === undefined && !isMeasure(event)), ...late];
}

/** A merge names the revision at which the other history was closed: where its closing stands in this log. */
function recorded(log: readonly NewEvent[]): RecordedEvent[] {
  const revisions = new Map<string, number>();
  const absorbedRevision = log
    .filter(({ customerId }) => customerId === 'a')
    .findIndex(({ event }) => event.type === 'CustomerAbsorbed');
  return log.map((each, i): RecordedEvent => {
    const stream = each.customerId === undefined ? clockStream(TENANT) : customerStream(TENANT, each.customerId);
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const event =
      each.event.type === 'CustomersMerged'
        ? { ...each.event, data: { ...each.event.data, absorbedRevision } }
        : each.event;
    return { ...each, event, stream, revision, recordedAt: i, position: BigInt(i + 1) };
  });
}

function logOf(log: readonly RecordedEvent[], customerId: string): PersonLog {
  const streams = new Map(CUSTOMERS.map((id) => [id, log.filter((event) => event.customerId === id)]));
  const clockFacts = log.filter((event) => event.customerId === undefined);
  return { tenant: TENANT, customerId, streams, clockFacts, position: BigInt(log.length) };
}

type Told = Record<string, { readonly hash: string; readonly tallies: object } | null>;

/** What an independent fold of the facts up to the end of a day gives. */
function folded(log: PersonLog, on: Day): Told {
  const within = logWithin(log, { asOf: endOf(on) });
  const isAny = within.streams.get(log.customerId)!.length > 0;
  return Object.fromEntries(
    foldPerson(within, PROJECTIONS, endOf(on)).models.map(({ fold: { projection, standing } }) => [
      projection.name,
      isAny && standing.last !== null
        ? { hash: fingerprintOf(standing), tallies: standing.absorbed ? {} : projection.tallies(standing.doc) }
        : null,
    ]),
  );
}

function kept(log: PersonLog, days: readonly Day[]): Told[] {
  const { models } = personPast(
    log,
    new TenantPast(log.clockFacts),
    PROJECTIONS,
    parseDay(LAST_CLOSED)!,
    new FoldLimit(),
  );
  return days.map((on) =>
    Object.fromEntries(
      PROJECTIONS.map((projection) => {
        const { standings, tallies } = models.get(projection.name)!;
        const index = standings.indexAt(on);
        const standing = standings.at(index, newStanding(projection, log.customerId));
        return [projection.name, standing ? { hash: fingerprintOf(standing), tallies: tallies[index]! } : null];
      }),
    ),
  );
}

describe('the past of a person', () => {
  it('has on each day what an independent fold of the facts up to its end gives', () => {
    fc.assert(
      fc.property(logs, fc.array(day, { minLength: 4, maxLength: 4 }), (log, days) => {
        for (const customer of CUSTOMERS) {
          const own = logOf(log, customer);
          const happened = own.streams
            .get(customer)!
            .map(({ occurredAt }) => calendarOf('Asia/Shanghai').dayOf(occurredAt));
          const asked = [...days, ...happened.slice(0, 3)];
          expect(kept(own, asked)).toEqual(asked.map((on) => folded(own, on)));
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('takes a fact for late as of the day that had closed over it, and measures what time brought by then', () => {
    const survey: CustomerFact = {
      type: 'SurveyAnswered',
      data: { surveyId: 'v', instrument: 'CSAT5', answers: { satisfaction: 1 } },
    };
    // The purchase is measured by the policy before, until the day closes over the answer.
    const log = recorded([
      purchase('a', '2024-02-02'),
      ...decision(parseDay('2024-01-11')!, 0, 2),
      dayClosed('2024-04-06'),
      fact('a', '2024-02-15', survey),
      dayClosed(LAST_CLOSED),
    ]);
    const days = Array.from({ length: 150 }, (_, i) => parseDay('2024-02-01')! + i);
    const own = logOf(log, 'a');
    expect(kept(own, days)).toEqual(days.map((on) => folded(own, on)));
  });
});
