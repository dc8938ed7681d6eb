import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { clockStream, customerStream, decode, derivedId, encode, factId } from '@annals/contracts';
import { defaultPolicy, type Policy } from '@annals/domain';
import type { Adapters } from '@annals/ports';
import { ClockKeeper } from './keeper.js';

const TENANT = 'default';
const history: Policy = { ...defaultPolicy, businessTimeZone: 'Europe/London', clock: 'history' };

let dir: string;
let adapters: Adapters;
let now: number;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annals-clock-'));
  adapters = await openEmbedded({ dataDir: dir });
  now = Date.parse('2024-07-10T12:00:00Z');
});
afterEach(async () => {
  await adapters.close();
  await rm(dir, { recursive: true });
});

async function adopt(policy: Policy): Promise<void> {
  const id = derivedId('policy', TENANT, 1);
  const fact = { id, tenant: TENANT, occurredAt: 0, recordedAt: 0, sourceSeq: 0, actor: 'test', correlationId: id };
  const event = { type: 'PolicyAdopted', data: { policy } } as const;
  await adapters.eventStore.append(clockStream(TENANT), 'any', [encode({ ...fact, event })]);
}

async function touched(at: string): Promise<void> {
  const id = factId(TENANT, 'c', at);
  const event = { type: 'InteractionRecorded', data: { channel: 'WEB', direction: 'INBOUND', kind: 'VISIT' } } as const;
  const fact = {
    id,
    tenant: TENANT,
    customerId: 'c',
    occurredAt: Date.parse(at),
    recordedAt: 0,
    sourceSeq: 0,
    actor: 't',
    correlationId: id,
  };
  await adapters.eventStore.append(customerStream(TENANT, 'c'), 'any', [encode({ ...fact, event })]);
}

/** Lets a clock that was just started look at all of the log. */
async function run(): Promise<void> {
  const keeper = new ClockKeeper({ ...adapters, clock: { now: () => now } });
  await keeper.open();
  while (await keeper.advance());
}

async function said(): Promise<string[]> {
  const records = await adapters.eventStore.readStream(clockStream(TENANT));
  return records.map((record) => {
    const { event, occurredAt } = decode(record)!;
    const day =
      event.type === 'DayClosed' ? event.data.day : event.type === 'ReviewPeriodClosed' ? event.data.asOf : '';
    return `${event.type} ${day} at ${new Date(occurredAt).toISOString()}`;
  });
}

describe('clock', () => {
  it('closes the days before the newest fact, at business midnight, and the quarter one millisecond before', async () => {
    await adopt(history);
    await touched('2024-06-29T10:00:00Z');
    await touched('2024-07-01T10:00:00Z');
    await run();
    expect((await said()).slice(1)).toEqual([
      'DayClosed 2024-06-29 at 2024-06-29T23:00:00.000Z',
      'ReviewPeriodClosed 2024-06-30 at 2024-06-30T22:59:59.999Z',
      'DayClosed 2024-06-30 at 2024-06-30T23:00:00.000Z',
    ]);
  });

  it('in history mode stands at the end of what was imported, whatever the computer says', async () => {
    await adopt(history);
    await touched('2024-07-01T10:00:00Z');
    await run();
    expect((await said()).slice(1)).toEqual([]);
  });

  it('in live mode closes all days before today', async () => {
    await adopt({ ...history, clock: 'live' });
    await touched('2024-07-08T10:00:00Z');
    await run();
    expect((await said()).slice(1)).toEqual([
      'DayClosed 2024-07-08 at 2024-07-08T23:00:00.000Z',
      'DayClosed 2024-07-09 at 2024-07-09T23:00:00.000Z',
    ]);
  });

  it('closes no day twice, after a restart and when time goes backwards', async () => {
    await adopt({ ...history, clock: 'live' });
    await touched('2024-07-08T10:00:00Z');
    await run();
    const before = await said();
    await run();
    now = Date.parse('2024-07-01T00:00:00Z');
    await run();
    expect(await said()).toEqual(before);
  });

  it('a day of 23 hours and one of 25 are days', async () => {
    await adopt(history);
    await touched('2024-03-31T12:00:00Z');
    await touched('2024-04-01T12:00:00Z');
    await touched('2023-10-29T12:00:00Z');
    await run();
    expect((await said()).filter((fact) => /03-31 at/.test(fact))).toEqual([
      'ReviewPeriodClosed 2024-03-31 at 2024-03-31T22:59:59.999Z',
      'DayClosed 2024-03-31 at 2024-03-31T23:00:00.000Z',
    ]);
    expect((await said())[1]).toBe('DayClosed 2023-10-29 at 2023-10-30T00:00:00.000Z');
  });
});
