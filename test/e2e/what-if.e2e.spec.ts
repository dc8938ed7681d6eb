import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import {
  clockStream,
  declarationOfWire,
  decode,
  DEFAULT_TENANT,
  derivedId,
  encode,
  modelOf,
  type NewEvent,
  type Standing,
} from '@annals/contracts';
import { patchedPolicy } from '@annals/domain';
import type { FactLine } from '@annals/importers';
import { calendarOf, parseDay } from '@annals/kernel';
import type { ReadModelStore } from '@annals/ports';
import { factsOfYear, historyPolicy, openWorld, type World } from '@annals/scenarios';
import { whatIf, type CustomerWhatIf, type WhatIfReport } from '@annals/stage-audit';
import { PROJECTIONS } from '@annals/stage-projector';

const LAST_DIGITS = '47';
const EASIER = { loyalty: { patron: { purchases: 1 }, supporter: { purchases: 4 } } };
/** Everybody is ranked by other rules. */
const OTHER_RANKS = {
  ...EASIER,
  value: { windowMonths: 6, recencyMonths: [1, 2, 4, 8], pyramid: { shares: [0.05, 0.3, 0.6] } },
};

let facts: readonly FactLine[];
let directory: string;
let world: World;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'annals-what-if-'));
  facts = (await factsOfYear()).filter(({ customerId }) => customerId.endsWith(LAST_DIGITS));
  world = await openWorld({ dataDir: join(directory, 'world') });
  // As the year went: the days of a part are closed when the next one is recorded.
  for (const [from, to] of [
    ['', '2011-04'],
    ['2011-04', '2011-08'],
    ['2011-08', '~'],
  ] as const) {
    await world.import(facts.filter(({ occurredAt }) => from <= occurredAt && occurredAt < to));
    await world.settled();
  }
});
afterAll(async () => {
  await world.close();
  rmSync(directory, { recursive: true, force: true });
});

type Moves = Record<string, { before: unknown; after: unknown }>;

async function asked(
  policy: object,
  from: string,
): Promise<{ moves: Moves; report: WhatIfReport; customers: CustomerWhatIf[] }> {
  const { eventStore } = world.adapters;
  const clock = { now: () => Date.now() };
  const signal = new AbortController().signal;
  const before = await eventStore.head();
  const question = await whatIf({ eventStore, clock, tenant: DEFAULT_TENANT, policy, from, signal });
  const customers: CustomerWhatIf[] = [];
  let report: WhatIfReport | undefined;
  for await (const line of question.answer()) {
    if ('customer' in line) customers.push(line.customer);
    if ('report' in line) ({ report } = line);
  }
  expect(await eventStore.head()).toBe(before);
  const moves = customers.flatMap(({ customerId, moves: own }) =>
    own.map((move): [string, Moves[string]] => [
      `${customerId} ${move.readModel} ${move.category}`,
      { before: move.before, after: move.after },
    ]),
  );
  return { moves: Object.fromEntries(moves), report: report!, customers };
}

type Categories = Map<string, unknown>;

/** What is stored of everybody. */
async function categories(models: ReadModelStore): Promise<Categories> {
  const found: Categories = new Map();
  for (const projection of PROJECTIONS)
    for await (const page of models.scan<Standing>(modelOf(projection), DEFAULT_TENANT))
      for (const { id, document } of page)
        for (const [name, value] of Object.entries(projection.category(document.doc)))
          found.set(`${id} ${projection.name} ${name}`, value);
  return found;
}

function differences(one: Categories, other: Categories): Moves {
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  const differing = [...one].filter(([key, value]) => other.get(key) !== value);
  return Object.fromEntries(differing.map(([key, before]) => [key, { before, after: other.get(key) }]));
}

describe('what if another policy had been in force from the beginning', () => {
  it.each([
    ['lower thresholds of loyalty', EASIER],
    ['other ranks and tiers', OTHER_RANKS],
  ])(
    'with %s: the movers are who is elsewhere when it is adopted before the same history comes in',
    async (_, patch) => {
      const policy = patchedPolicy(historyPolicy, patch);
      const adopted = await openWorld({ policy });
      await adopted.import(facts);
      await adopted.settled();
      const expected = differences(
        await categories(world.adapters.readModels),
        await categories(adopted.adapters.readModels),
      );
      await adopted.close();
      const { moves, report } = await asked(patch, 'beginning');
      expect(Object.keys(moves).length).toBeGreaterThan(10);
      expect(moves).toEqual(expected);
      expect(report).toMatchObject({ from: 'beginning', policy: { inForce: 1, changed: 2 } });
      const ids = new Set(Object.keys(moves).map((key) => key.split(' ')[0]));
      expect(report.movers.customers).toBe(ids.size);
      expect(Object.values(report.months).reduce((sum, n) => sum + n, 0)).toBe(ids.size);
    },
  );

  it('tells of each mover since when, what is at stake, and which insights are others', async () => {
    const { customers, report } = await asked(EASIER, 'beginning');
    const movers = customers.filter(({ moves }) => moves.length > 0);
    expect(movers.every(({ moves }) => moves.every(({ since }) => since !== null))).toBe(true);
    expect(report.movers.net).toBe(movers.reduce((sum, { net }) => sum + net, 0));
    const { told, wouldBeTold, byReadModel } = report.insights;
    const { added, omitted } = byReadModel['loyalty']!;
    expect(added).toBeGreaterThan(0);
    expect(Object.keys(byReadModel)).toEqual(['loyalty']);
    expect(wouldBeTold - told).toBe(added - omitted);
  });

  it('is nobody where nothing is changed', async () => {
    const { report, customers } = await asked({}, 'beginning');
    expect(report.movers.customers).toBe(0);
    expect(customers).toEqual([]);
    expect(report.insights.told).toBe(report.insights.wouldBeTold);
  });
});

describe('what if it came into force on a day', () => {
  it('the movers are who is elsewhere when its adoption stands in the log behind the day before', async () => {
    const day = '2011-04-01';
    const dayBefore = '2011-03-31';
    const { startOf } = calendarOf(historyPolicy.businessTimeZone);
    const id = derivedId('policy', DEFAULT_TENANT, 2);
    const at = startOf(parseDay(day)!);
    const event = { type: 'PolicyAdopted', data: { policy: patchedPolicy(historyPolicy, EASIER) } } as const;
    const adoption: NewEvent = {
      ...{ id, tenant: DEFAULT_TENANT, occurredAt: at, recordedAt: at, sourceSeq: 0, actor: 'test', correlationId: id },
      event,
    };
    const log = await openEmbedded({ dataDir: join(directory, 'adopted') });
    for (const record of await world.adapters.eventStore.readAll(0n, 1_000_000)) {
      if (declarationOfWire(record.type)?.stream === 'insight') continue;
      await log.eventStore.append(record.stream, 'any', [record]);
      const { event: fact } = decode(record)!;
      if (fact.type === 'DayClosed' && fact.data.day === dayBefore)
        await log.eventStore.append(clockStream(DEFAULT_TENANT), 'any', [encode(adoption)]);
    }
    const adopted = await openWorld({ dataDir: join(directory, 'of-adopted'), log: log.eventStore });
    await adopted.settled();
    const expected = differences(
      await categories(world.adapters.readModels),
      await categories(adopted.adapters.readModels),
    );
    await adopted.close();
    await log.close();
    const { moves } = await asked(EASIER, day);
    expect(Object.keys(moves).length).toBeGreaterThan(0);
    expect(moves).toEqual(expected);
  });
});

describe('what if it came into force now', () => {
  it('the movers are who is elsewhere once it is adopted', async () => {
    const patch = OTHER_RANKS;
    const { moves, report } = await asked(patch, 'now');
    const before = await categories(world.adapters.readModels);
    const id = derivedId('policy', DEFAULT_TENANT, 3);
    const event = { type: 'PolicyAdopted', data: { policy: patchedPolicy(historyPolicy, patch) } } as const;
    const now = Date.parse('2011-12-09T00:00:00Z');
    const adoption: NewEvent = {
      ...{
        id,
        tenant: DEFAULT_TENANT,
        occurredAt: now,
        recordedAt: now,
        sourceSeq: 0,
        actor: 'test',
        correlationId: id,
      },
      event,
    };
    await world.adapters.eventStore.append(clockStream(DEFAULT_TENANT), 'any', [encode(adoption)]);
    await world.settled();
    expect(moves).toEqual(differences(before, await categories(world.adapters.readModels)));
    expect(Object.keys(moves).some((key) => key.endsWith('value rfm'))).toBe(true);
    expect(report.customers).toBe(new Set([...before.keys()].map((key) => key.split(' ')[0])).size);
  });
});
