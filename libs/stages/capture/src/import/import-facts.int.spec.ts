import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { customerStream } from '@annals/contracts';
import { formatInstant } from '@annals/kernel';
import fc from 'fast-check';
import {
  ASKER,
  Desk,
  linesOf,
  NOW,
  processOn,
  purchase,
  refund,
  request,
  talk,
  type Process,
} from '../testing/desk.js';
import type { ImportSummary } from './tally.js';
import type { FactWish } from '../fact/wish.js';

const T0 = NOW - 86_400_000;
const lineOf = (customerId: string, { occurredAt = T0, ...wish }: FactWish): object => ({
  ...wish,
  customerId,
  occurredAt: formatInstant(occurredAt),
});

let desk: Desk;
let process: Process;
beforeEach(async () => {
  desk = await Desk.open();
  process = processOn(desk.adapters);
});
afterEach(() => desk.close());

const run = (facts: readonly (object | string)[], on = process): Promise<ImportSummary> =>
  on.imports.all(linesOf(facts), ASKER);
const counts = ({ accepted, duplicate, rejected }: ImportSummary) => ({ accepted, duplicate, rejected });

/** 40 customers with registration, talks without any id, purchases and a return each. */
const history = Array.from({ length: 40 }, (_, c) => `C-${c}`).flatMap((id) => [
  lineOf(id, { type: 'CustomerRegistered', data: { kind: 'PERSON', name: `Name ${id}`, email: `${id}@x` } }),
  ...Array.from({ length: 20 }, (_, i) => lineOf(id, purchase(`${id}/O-${i}`, 100, { occurredAt: T0 + i }))),
  ...Array.from({ length: 10 }, (_, i) => lineOf(id, talk('hello', { occurredAt: T0 + i }))),
  lineOf(id, refund(`${id}/R`, `${id}/O-1`, 40)),
]);

describe('an import', () => {
  it('records every fact once, however often it is run', async () => {
    const progress: number[] = [];
    const first = await process.imports.all(linesOf(history), ASKER, ({ lines }) => progress.push(lines));
    expect(first).toEqual({ lines: 1280, accepted: 1280, duplicate: 0, rejected: 0, position: 1280n, errors: [] });
    expect(progress).toEqual([1000, 1280]);
    expect(await run(history)).toEqual({ ...first, accepted: 0, duplicate: 1280 });
    await desk.reopen();
    expect(counts(await run(history, processOn(desk.adapters)))).toEqual({ accepted: 0, duplicate: 1280, rejected: 0 });
    expect(await desk.adapters.eventStore.head()).toBe(1280n);
  });

  it('that was cut off goes on where it was', async () => {
    async function* cut(): ReturnType<typeof linesOf> {
      yield* linesOf(history.slice(0, 1100));
      throw new Error('connection lost');
    }
    await expect(process.imports.all(cut(), ASKER)).rejects.toThrow('connection lost');
    const stored = Number(await desk.adapters.eventStore.head());
    expect(stored).toBe(1000);
    expect(counts(await run(history))).toEqual({ accepted: 280, duplicate: 1000, rejected: 0 });
  });

  it('refuses bad lines by number and takes the rest', async () => {
    const good = (id: string) => lineOf('C-1', purchase(id));
    const summary = await run([
      good('O-1'),
      '{"broken"',
      lineOf('C-1', purchase('O-2', -5)),
      { ...good('O-3'), type: 'DayClosed' },
      lineOf('C-1', {
        ...purchase('O-4'),
        data: { ...purchase('O-4').data, total: { amountMinor: 99, currency: 'CNY' } },
      }),
      lineOf('C-1', {
        ...purchase('O-5'),
        data: { ...purchase('O-5').data, total: { amountMinor: 100, currency: 'USD' } },
      }),
      lineOf('C-1', purchase('O-6', 1, { occurredAt: NOW + 600_000 })),
      lineOf('C-1', purchase('O-1', 7)),
      good('O-1'),
      lineOf('C-1', refund('R-1', 'O-1', 60)),
      lineOf('C-1', refund('R-2', 'O-1', 60)),
      lineOf('C-2', refund('R-1', 'unknown', 60)),
    ]);
    expect(counts(summary)).toEqual({ accepted: 3, duplicate: 1, rejected: 8 });
    expect(summary.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'LINE.NOT_JSON'],
      [3, 'FACT.INVALID'],
      [4, 'IMPORT.TYPE_NOT_ALLOWED'],
      [5, 'PURCHASE.TOTAL_MISMATCH'],
      [6, 'MONEY.NO_RATE'],
      [7, 'FACT.IN_THE_FUTURE'],
      [8, 'PURCHASE.ALREADY_RECORDED'],
      [11, 'RETURN.EXCEEDS_PAID'],
    ]);
  });

  it('names the first 1,000 errors and counts them all', async () => {
    const summary = await run(Array.from({ length: 2500 }, () => '{}'));
    expect([summary.rejected, summary.errors.length, summary.errors.at(-1)?.line]).toEqual([2500, 1000, 1000]);
  });

  it('knows facts that came one at a time, and they know its', async () => {
    await process.capture.capture(request(purchase('O-1')));
    await process.capture.capture(request(talk('x', { key: 'k' })));
    expect(
      counts(
        await run([
          lineOf('C-1', purchase('O-1', 100, { occurredAt: NOW })),
          lineOf('C-1', talk('x', { key: 'k', occurredAt: NOW })),
          lineOf('C-1', purchase('O-2')),
        ]),
      ),
    ).toEqual({ accepted: 1, duplicate: 2, rejected: 0 });
    expect(await process.capture.capture(request(purchase('O-2')))).toMatchObject({
      ok: true,
      value: { duplicate: true },
    });
  });

  it('decides anew where another process wrote in between', async () => {
    await run([lineOf('C-1', purchase('O-1'))]);
    const other = processOn(desk.adapters);
    await other.capture.capture(request(purchase('O-2', 50)));
    expect(counts(await run([lineOf('C-1', refund('R', 'O-2', 60)), lineOf('C-1', purchase('O-3'))]))).toEqual({
      accepted: 1,
      duplicate: 0,
      rejected: 1,
    });
    expect((await desk.events(customerStream('default', 'C-1'))).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('runs beside writers and another import of the same lines, and nothing is recorded twice', async () => {
    const other = processOn(desk.adapters);
    const third = processOn(desk.adapters);
    const writes = Array.from({ length: 20 }, (_, i) =>
      third.capture.capture(request(purchase(`C-1/O-${i}`, 100, { occurredAt: T0 + i }))),
    );
    const [a, b] = await Promise.all([run(history), run(history, other)]);
    await Promise.all(writes);
    expect([a.rejected, b.rejected]).toEqual([0, 0]);
    expect(await desk.adapters.eventStore.head()).toBe(1280n);
  });

  it('refuses what is personal of a forgotten customer, and takes the rest', async () => {
    await run([lineOf('C-1', talk('hello'))]);
    await desk.adapters.keyStore.forget('default', 'C-1');
    const summary = await run([lineOf('C-1', talk('hello')), lineOf('C-1', purchase('O-1'))]);
    expect(counts(summary)).toEqual({ accepted: 1, duplicate: 0, rejected: 1 });
    expect(summary.errors[0]?.code).toBe('SUBJECT.FORGOTTEN');
  });

  it('of lines without an id keeps those apart that differ in what is not personal', async () => {
    const change = (data: Record<string, unknown>) => lineOf('C-1', { type: 'CustomerDetailsChanged', data });
    const summary = await run([
      change({ region: 'a' }),
      change({ region: 'b' }),
      change({ region: 'a' }),
      change({ phone: '1234' }),
      change({ phone: '5678' }),
    ]);
    expect(counts(summary)).toEqual({ accepted: 3, duplicate: 1, rejected: 1 });
    expect(summary.errors[0]).toMatchObject({ line: 5, code: 'IDEMPOTENCY.BODY_DIFFERS' });
  });

  it('counts every repetition of a line as a duplicate', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 80 }), async (picks) => {
        const fresh = await Desk.open();
        try {
          const facts = picks.map((pick) => history[pick]!);
          const summary = await processOn(fresh.adapters).imports.all(linesOf(facts), ASKER);
          expect(counts(summary)).toEqual({
            accepted: new Set(picks).size,
            duplicate: picks.length - new Set(picks).size,
            rejected: 0,
          });
        } finally {
          await fresh.close();
        }
      }),
      { numRuns: 10 },
    );
  });
});
