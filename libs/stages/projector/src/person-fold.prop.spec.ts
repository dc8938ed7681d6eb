import { describe, expect, it } from '@jest/globals';
import { clockStream, customerStream, decode, type NewEvent, type RecordedEvent } from '@annals/contracts';
import { calendarOf, formatDay, parseDay, type Instant } from '@annals/kernel';
import { fingerprintOf, foldPerson, logWithin, PROJECTIONS, type Horizon, type PersonLog } from '@annals/read-models';
import fc from 'fast-check';
import { factsOf, histories, isOfOther, merged, undone } from './testing/merging.js';
import { decision, DECISIONS } from './testing/tenant-decisions.js';
import { dayClosed, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const FIRST = parseDay('2024-01-01')!;
const CUSTOMERS = ['s', 'a', 'other'];
const { startOf } = calendarOf('Asia/Shanghai');
/** Nobody is merged of whom nothing is known. */
const KNOWN = [purchase('s', '2024-02-01'), purchase('a', '2024-02-02')];
const day = fc.integer({ min: 0, max: 420 }).map((days) => FIRST + days);

/** Facts of customers and of the tenant, in any order of arrival, with customers who are merged, or were for a while. */
const logs = fc
  .record({
    parts: histories,
    fate: fc.constantFrom('two', 'merged', 'undone'),
    decisions: fc.array(fc.tuple(day, fc.nat(DECISIONS - 1), fc.nat(100)), { maxLength: 6 }),
  })
  .map(({ parts: { before, meanwhile, after }, fate, decisions }) => {
    const early = [...KNOWN, ...factsOf(before, 'b')];
    const late = [...factsOf(meanwhile, 'mm').filter((event) => fate === 'two' || isOfOther(event))];
    const last = factsOf(after, 'aaa').filter((event) => fate !== 'merged' || isOfOther(event));
    const log = [
      ...early,
      ...(fate === 'two' ? [] : merged(0)),
      ...late,
      ...(fate === 'undone' ? undone : []),
      ...last,
    ];
    decisions.forEach(([on, what, place], i) => log.splice(place % (log.length + 1), 0, ...decision(on, what, i + 2)));
    return log.map((event, i): NewEvent => ({ ...event, recordedAt: i }));
  });

/** A merge names the revision at which the other history was closed: where its closing stands in this log. */
const withRevisions = (log: readonly NewEvent[]): NewEvent[] =>
  log.map((each) => {
    if (each.event.type !== 'CustomersMerged') return each;
    const own = log.filter(({ customerId }) => customerId === 'a');
    const absorbedRevision = own.findIndex(({ event }) => event.type === 'CustomerAbsorbed');
    return { ...each, event: { ...each.event, data: { ...each.event.data, absorbedRevision } } };
  });

async function foldedLive(log: readonly NewEvent[]): Promise<Workshop> {
  const shop = await openWorkshop();
  await shop.append(withRevisions(log));
  const engine = await shop.engine(PROJECTIONS);
  // What it tells comes behind what it was told of.
  while (engine.position < (await shop.adapters.eventStore.head())) await shop.deliver(engine, 7);
  return shop;
}

async function logOf({ adapters: { eventStore } }: Workshop, customerId: string): Promise<PersonLog> {
  const read = async (stream: Parameters<typeof eventStore.readStream>[0]): Promise<RecordedEvent[]> =>
    (await eventStore.readStream(stream)).map((record) => decode(record)!);
  const streams = new Map<string, RecordedEvent[]>();
  for (const id of CUSTOMERS) streams.set(id, await read(customerStream(TENANT, id)));
  const clockFacts = await read(clockStream(TENANT));
  return { ...{ tenant: TENANT, customerId, streams, clockFacts }, position: await eventStore.head() };
}

/** With the insights that were recorded of the customer. */
async function toldLogOf(shop: Workshop, customerId: string): Promise<PersonLog> {
  const told = await Promise.all(PROJECTIONS.map(({ name }) => shop.insights(name, customerId)));
  return { ...(await logOf(shop, customerId)), insights: told.flat() };
}

type Hashes = Record<string, Record<string, string>>;

async function hashesLive(shop: Workshop): Promise<Hashes> {
  const found: Hashes = {};
  for (const customer of CUSTOMERS) {
    const of: Record<string, string> = (found[customer] = {});
    for (const projection of PROJECTIONS) {
      const standing = await shop.standing(projection, customer);
      if (standing) of[projection.name] = fingerprintOf(standing);
    }
  }
  return found;
}

async function hashesWithin(shop: Workshop, horizon: Horizon, until?: Instant, read = logOf): Promise<Hashes> {
  const found: Hashes = {};
  for (const customer of CUSTOMERS) {
    const { models } = foldPerson(logWithin(await read(shop, customer), horizon), PROJECTIONS, until);
    expect(models.filter(({ parkedAt }) => parkedAt)).toEqual([]);
    const known = models.filter(({ fold: { standing } }) => standing.last !== null);
    found[customer] = Object.fromEntries(
      known.map(({ fold: { projection, standing } }) => [projection.name, fingerprintOf(standing)]),
    );
  }
  return found;
}

describe('a person folded from its log alone', () => {
  it('is what it is live, fed with the insights that were recorded or with those that it tells itself', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const shop = await foldedLive(log);
        const live = await hashesLive(shop);
        expect(await hashesWithin(shop, {}, undefined, toldLogOf)).toEqual(live);
        expect(await hashesWithin(shop, {})).toEqual(live);
        await shop.close();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('as of an instant and a knowledge, is what it is live when nothing else was ever recorded', async () => {
    await fc.assert(
      fc.asyncProperty(logs, day, fc.nat(60), async (log, today, recorded) => {
        const [asOf, knownAt] = [startOf(today), recorded];
        const opening = log.findIndex(({ event }) => event.type === 'DayClosed');
        const isFirst = ({ event, recordedAt: i }: NewEvent): boolean =>
          ['PolicyAdopted', 'SegmentSaved', 'SegmentRemoved'].includes(event.type) && (opening < 0 || i < opening);
        const rest = log.filter((event) => event.recordedAt <= knownAt && (event.occurredAt <= asOf || isFirst(event)));
        const whole = await foldedLive(log);
        const cut = await foldedLive(rest);
        expect(await hashesWithin(whole, { asOf, knownAt })).toEqual(await hashesLive(cut));
        // Time passes up to the instant, as when the day before it is closed then.
        const swept = await foldedLive([...rest, dayClosed(formatDay(today - 1))]);
        expect(await hashesWithin(whole, { asOf, knownAt }, asOf)).toEqual(await hashesLive(swept));
        for (const shop of [whole, cut, swept]) await shop.close();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
