import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { clockFactId, DEFAULT_TENANT, encode, factId, streamOf, type NewEvent } from '@annals/contracts';
import { defaultPolicy, type ClockFact, type CustomerFact, type IdentityFact } from '@annals/domain';
import { calendarOf, parseDay, type Day } from '@annals/kernel';
import type { Adapters } from '@annals/ports';
import { fingerprintOf, PROJECTIONS } from '@annals/read-models';
import { TenantBook } from './tenant-book.js';

const { startOf } = calendarOf(defaultPolicy.businessTimeZone);
const dayOf = (date: string): Day => parseDay(date)!;
const noon = (date: string) => startOf(dayOf(date)) + 12 * 3_600_000;

let dir: string;
let adapters: Adapters;
let told: number;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annals-book-'));
  adapters = await openEmbedded({ dataDir: dir });
  told = 0;
});
afterEach(async () => {
  await adapters.close();
  await rm(dir, { recursive: true });
});

const by = { tenant: DEFAULT_TENANT, sourceSeq: 0, actor: 'test', correlationId: 'test' };
const record = async (...events: Pick<NewEvent, 'id' | 'customerId' | 'occurredAt' | 'event'>[]) => {
  for (const each of events) {
    const event: NewEvent = { ...by, recordedAt: told++, ...each };
    await adapters.eventStore.append(streamOf(event), 'any', [encode(event)]);
  }
};
const of = (customerId: string, date: string, event: CustomerFact | IdentityFact) => ({
  ...{ id: factId(DEFAULT_TENANT, customerId, `${told++}`), customerId, occurredAt: noon(date), event },
});
const bought = (customerId: string, date: string) =>
  of(customerId, date, {
    type: 'PurchaseRecorded',
    data: {
      orderId: `${customerId}-${date}`,
      lines: [{ sku: 'a', qty: 1, unitPrice: 50_000 }],
      total: { amountMinor: 50_000, currency: 'CNY', fxToBase: '1' },
    },
  });
const closed = (from: string, to = from) =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => {
    const day = dayOf(from) + i;
    const event: ClockFact = {
      type: 'DayClosed',
      data: { day: new Date(day * 86_400_000).toISOString().slice(0, 10) },
    };
    return { id: clockFactId(DEFAULT_TENANT, 'DayClosed', day), occurredAt: startOf(day + 1), event };
  });
const decided = (date: string, event: ClockFact) => ({
  ...{ id: factId(DEFAULT_TENANT, 'clock', `${told++}`), occurredAt: noon(date), event },
});

const openBook = (mostBytes?: number, onChange: (from: Day) => void = () => undefined) =>
  new TenantBook(DEFAULT_TENANT, adapters.eventStore, onChange, mostBytes);

/** All that a book says of some days. */
const saysOf = ({ people }: TenantBook, dates: readonly string[]) =>
  dates.map(dayOf).map((day) =>
    PROJECTIONS.map(({ name }) => [
      name,
      people.totals(name, day),
      people.ids.map((id) => {
        const standing = people.version(name, id, day)?.standing;
        return [id, standing && fingerprintOf(standing)];
      }),
    ]),
  );

const DATES = ['2023-12-31', '2024-01-02', '2024-01-20', '2024-02-10', '2024-02-29', '2024-03-31'];

describe('the past of a tenant', () => {
  it('that follows the log bit by bit is that of one who reads it at once', async () => {
    const mergeId = 'm';
    const value = { ...defaultPolicy.value, frequency: [0, 1, 2, 3] };
    const policy = { ...defaultPolicy, version: 2, value };
    const bits = [
      [bought('a', '2024-01-02'), bought('b', '2024-01-03')],
      closed('2024-01-01', '2024-01-15'),
      [bought('a', '2024-01-20'), bought('c', '2024-01-04')],
      closed('2024-01-16', '2024-02-04'),
      [decided('2024-02-05', { type: 'PolicyAdopted', data: { policy } })],
      [bought('b', '2024-01-10'), bought('a', '2024-02-08')],
      closed('2024-02-05', '2024-02-20'),
      [
        decided('2024-02-21', {
          type: 'SegmentSaved',
          data: { segmentId: 'g', name: 'G', filter: { all: [{ field: 'net', atLeast: 100_000 }] } },
        }),
      ],
      [
        of('b', '2024-02-21', { type: 'CustomerAbsorbed', data: { mergeId, survivorId: 'a' } }),
        of('a', '2024-02-21', {
          type: 'CustomersMerged',
          data: { mergeId, absorbedId: 'b', absorbedRevision: 2, leftOut: [] },
        }),
      ],
      closed('2024-02-21', '2024-04-01'),
      [
        of('a', '2024-03-15', { type: 'MergeUndone', data: { mergeId, absorbedId: 'b' } }),
        of('b', '2024-03-15', { type: 'CustomerRestored', data: { mergeId, survivorId: 'a' } }),
      ],
    ];
    const book = openBook();
    for (const bit of bits) {
      await record(...bit);
      await book.follow();
    }
    const other = openBook();
    await other.follow();
    expect(saysOf(book, DATES)).toEqual(saysOf(other, DATES));
    expect(book.people.totals('value', dayOf('2024-02-29'))).toMatchObject({ customers: 2, net: 300_000 });
    expect(book.people.totals('value', dayOf('2024-03-31'))).toMatchObject({ customers: 3, net: 300_000 });
    expect(book.people.totals('directory', dayOf('2024-02-29'))).toMatchObject({ 'segment:g': 1 });
  });

  it('says from which day on it became another one, and leaves the days before as they are', async () => {
    const changes: Day[] = [];
    await record(bought('a', '2024-01-02'), ...closed('2024-01-01', '2024-01-31'));
    const book = openBook(undefined, (from) => changes.push(from));
    await book.follow();
    changes.length = 0;
    await record(bought('b', '2024-01-20'));
    const position = await adapters.eventStore.head();
    expect(book.isSettled(dayOf('2024-01-19'), position)).toBe(false);
    await book.follow();
    expect(changes).toEqual([dayOf('2024-01-20')]);
    expect(book.isSettled(dayOf('2024-01-31'), position)).toBe(true);
    expect(book.isSettled(dayOf('2024-02-01'), position)).toBe(false);
    expect(book.progress).toEqual({ customers: 2, waiting: 0 });
  });

  it('that is too large is refused and given up', async () => {
    await record(bought('a', '2024-01-02'), ...closed('2024-01-01', '2024-01-31'));
    const book = openBook(100);
    for (let tries = 0; tries < 2; tries++)
      await expect(book.follow()).rejects.toMatchObject({ rejection: { code: 'AUDIT.PAST_TOO_LARGE' } });
    expect(book.people.ids).toEqual([]);
    expect(book.isSettled(dayOf('2024-01-10'), 0n)).toBe(false);
  });

  it('has no days before the first one closed', async () => {
    await record(bought('a', '2024-01-02'));
    const book = openBook();
    await book.follow();
    expect(book.isSettled(dayOf('2024-01-01'), 0n)).toBe(false);
    await record(...closed('2024-01-02'));
    await book.follow();
    expect(book.people.totals('value', dayOf('2024-01-02'))).toMatchObject({ customers: 1 });
  });
});
