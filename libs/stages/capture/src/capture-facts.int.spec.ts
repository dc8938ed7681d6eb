import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { customerStream } from '@annals/contracts';
import { MS_PER_DAY, parseInstant, type Rejection, type Result } from '@annals/kernel';
import { SubjectForgotten } from '@annals/ports';
import type { Captured, CaptureRequest } from './capture-facts.js';
import { Desk, NOW, processOn, purchase, refund, request, talk, type Process } from './testing/desk.js';

const STREAM = customerStream('default', 'C-1');
const codeOf = (result: Result<Captured, Rejection>): string =>
  result.ok ? (result.value.duplicate ? 'duplicate' : 'recorded') : result.error.code;

let desk: Desk;
let process: Process;
beforeEach(async () => {
  desk = await Desk.open();
  process = processOn(desk.adapters);
});
afterEach(() => desk.close());

const capture = (wish: CaptureRequest['wish'], more: Partial<CaptureRequest> = {}) =>
  process.capture.capture(request(wish, more));

describe('recording a fact', () => {
  it('answers with its place in the log and in the customer’s stream', async () => {
    const first = await capture(talk('hello'));
    const second = await capture(purchase('O-1'));
    expect(first).toMatchObject({
      ok: true,
      value: { customerId: 'C-1', position: 1n, revision: 0, duplicate: false, occurredAt: NOW },
    });
    expect(second).toMatchObject({ ok: true, value: { position: 2n, revision: 1 } });
    const [event] = await desk.events(STREAM);
    expect(event).toMatchObject({
      actor: 'shop',
      correlationId: 'r-1',
      recordedAt: NOW,
      sourceSeq: 0,
      event: { type: 'InteractionRecorded' },
    });
  });

  it('seals what is personal', async () => {
    await capture(talk('call Jane on 555-1234'));
    const [record] = await desk.adapters.eventStore.readStream(STREAM);
    expect(Buffer.from(record!.body).toString()).not.toContain('Jane');
    await desk.adapters.keyStore.forget('default', 'C-1');
    await expect(capture(talk('again'))).rejects.toThrow(SubjectForgotten);
    expect(codeOf(await capture(purchase('O-1')))).toBe('recorded');
  });

  it('refuses what the rules refuse, and what is no fact', async () => {
    expect(codeOf(await capture(purchase('O-1', 100, { data: { orderId: 'O-1', lines: [], total: 7 } })))).toBe(
      'FACT.INVALID',
    );
    expect(
      codeOf(
        await capture({
          ...purchase('O-1'),
          data: { ...purchase('O-1').data, total: { amountMinor: 99, currency: 'CNY' } },
        }),
      ),
    ).toBe('PURCHASE.TOTAL_MISMATCH');
    expect(codeOf(await capture({ type: 'CustomerRegistered', data: { kind: 'PERSON', referrerId: 'C-1' } }))).toBe(
      'CUSTOMER.REFERS_ITSELF',
    );
    expect(await desk.adapters.eventStore.head()).toBe(0n);
  });
});

describe('time', () => {
  it('a fact is at most five minutes ahead of the wall clock', async () => {
    expect(codeOf(await capture(purchase('O-1', 1, { occurredAt: NOW + 300_001 })))).toBe('FACT.IN_THE_FUTURE');
    expect(codeOf(await capture(purchase('O-1', 1, { occurredAt: NOW + 300_000 })))).toBe('recorded');
  });

  it('in history mode it is where the newest day or fact is', async () => {
    const at = async (id: string) => {
      const result = await capture(purchase(id));
      return result.ok && result.value.occurredAt;
    };
    await desk.adopt({ clock: 'history' });
    expect(await at('O-1')).toBe(NOW);
    process = processOn(desk.adapters);
    await desk.tell({ type: 'DayClosed', data: { day: '2011-12-09' } });
    const midnight = parseInstant('2011-12-10T00:00:00+08:00')!;
    expect(await at('O-2')).toBe(midnight);
    await capture(purchase('O-3', 1, { occurredAt: midnight + MS_PER_DAY }));
    expect(await at('O-4')).toBe(midnight + MS_PER_DAY);
    await desk.adopt({ clock: 'live' });
    expect(await at('O-5')).toBe(NOW);
  });
});

describe('money', () => {
  it('is priced by the policy that holds at this moment, and a refund by its order', async () => {
    const pounds = (orderId: string) => ({
      ...purchase(orderId),
      data: { ...purchase(orderId).data, total: { amountMinor: 100, currency: 'GBP' } },
    });
    expect(codeOf(await capture(pounds('O-1')))).toBe('MONEY.NO_RATE');
    await desk.adopt({ ratesToBase: { GBP: '9.1' } });
    expect(codeOf(await capture(pounds('O-1')))).toBe('recorded');
    await desk.adopt({ ratesToBase: { GBP: '9.9' } });
    expect(codeOf(await capture(pounds('O-1')))).toBe('duplicate');
    expect(codeOf(await capture(refund('R-1', 'O-1', 10, 'GBP')))).toBe('recorded');
    const rates = (await desk.events(STREAM)).map(
      ({ event }) =>
        ('total' in event.data ? event.data.total : (event.data as { refund: { fxToBase: string } }).refund).fxToBase,
    );
    expect(rates).toEqual(['9.1', '9.1']);
  });
});

describe('the same command again', () => {
  it('with the same key and body records nothing, also after a restart', async () => {
    const first = await capture(talk('hello', { key: 'k-1' }));
    const again = await capture(talk('hello', { key: 'k-1' }));
    expect(again).toEqual(first.ok && { ok: true, value: { ...first.value, duplicate: true } });
    await desk.reopen();
    process = processOn(desk.adapters);
    expect(await capture(talk('hello', { key: 'k-1' }))).toEqual(again);
    expect(await desk.adapters.eventStore.head()).toBe(1n);
  });

  it('with the same key and another body is refused', async () => {
    await capture(talk('hello', { key: 'k-1' }));
    expect(codeOf(await capture(talk('goodbye', { key: 'k-1' })))).toBe('IDEMPOTENCY.BODY_DIFFERS');
    expect(codeOf(await capture(purchase('O-1', 1, { key: 'k-1' })))).toBe('IDEMPOTENCY.BODY_DIFFERS');
    expect(codeOf(await capture(talk('hello', { key: 'k-2' })))).toBe('recorded');
  });

  it('is known by its own id where it has one', async () => {
    expect(codeOf(await capture(purchase('O-1')))).toBe('recorded');
    expect(codeOf(await capture(purchase('O-1')))).toBe('duplicate');
    expect(codeOf(await capture(purchase('O-1', 100, { key: 'k' })))).toBe('duplicate');
    expect(codeOf(await capture(purchase('O-1', 200)))).toBe('PURCHASE.ALREADY_RECORDED');
    expect(codeOf(await capture(purchase('O-1', 200, { key: 'k' })))).toBe('PURCHASE.ALREADY_RECORDED');
  });

  it('a client’s key is no name of an order', async () => {
    await capture(purchase('O-1'));
    expect(codeOf(await capture(talk('x', { key: 'order:O-1' })))).toBe('recorded');
  });

  it('is recognised although another process recorded it meanwhile', async () => {
    const other = processOn(desk.adapters);
    await capture(talk('first', { key: 'k-0' }));
    await other.capture.capture(request(talk('hello', { key: 'k-1' })));
    await other.capture.capture(request(purchase('O-1')));
    expect(codeOf(await capture(talk('hello', { key: 'k-1' })))).toBe('duplicate');
    expect(codeOf(await capture(purchase('O-1')))).toBe('duplicate');
    expect(codeOf(await capture(purchase('O-1', 7)))).toBe('PURCHASE.ALREADY_RECORDED');
  });

  it('of a forgotten customer cannot be compared any more', async () => {
    await capture(talk('hello', { key: 'k-1' }));
    await desk.adapters.keyStore.forget('default', 'C-1');
    await expect(capture(talk('hello', { key: 'k-1' }))).rejects.toThrow(SubjectForgotten);
  });
});

describe('If-Match', () => {
  it('holds a command to the revision that its sender saw', async () => {
    await capture(purchase('O-1'));
    expect(codeOf(await capture(purchase('O-2'), { ifMatch: 1 }))).toBe('PRECONDITION.FAILED');
    expect(codeOf(await capture(purchase('O-2'), { ifMatch: 0 }))).toBe('recorded');
    expect(codeOf(await capture(purchase('O-3'), { ifMatch: 0 }))).toBe('PRECONDITION.FAILED');
  });

  it('does not turn a retry into an error', async () => {
    await capture(purchase('O-1'));
    expect(codeOf(await capture(talk('x', { key: 'k' }), { ifMatch: 0 }))).toBe('recorded');
    expect(codeOf(await capture(talk('x', { key: 'k' }), { ifMatch: 0 }))).toBe('duplicate');
  });

  it('sees what another process appended', async () => {
    await capture(purchase('O-1'));
    await processOn(desk.adapters).capture.capture(request(purchase('O-2')));
    expect(codeOf(await capture(purchase('O-3'), { ifMatch: 0 }))).toBe('PRECONDITION.FAILED');
    expect(codeOf(await capture(purchase('O-3'), { ifMatch: 1 }))).toBe('recorded');
  });
});

describe('many writers on one customer', () => {
  it('64 processes all get their turn, one a revision', async () => {
    const processes = Array.from({ length: 64 }, () => processOn(desk.adapters));
    const results = await Promise.all(processes.map((each, i) => each.capture.capture(request(purchase(`O-${i}`)))));
    expect(results.map(codeOf)).toEqual(Array.from({ length: 64 }, () => 'recorded'));
    const revisions = results.map((result) => (result.ok ? result.value.revision : -1));
    expect([...revisions].sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i));
  });

  it('of one process do not even conflict', async () => {
    const results = await Promise.all(Array.from({ length: 64 }, (_, i) => capture(purchase(`O-${i}`))));
    expect(results.map((result) => result.ok && result.value.revision)).toEqual(
      Array.from({ length: 64 }, (_, i) => i),
    );
  });

  it('cannot together refund more than was paid', async () => {
    await capture(purchase('O-1', 100));
    const processes = Array.from({ length: 8 }, () => processOn(desk.adapters));
    const results = await Promise.all(
      processes.map((each, i) => each.capture.capture(request(refund(`R-${i}`, 'O-1', 30)))),
    );
    expect(results.map(codeOf).sort()).toEqual([
      ...Array<string>(5).fill('RETURN.EXCEEDS_PAID'),
      ...Array<string>(3).fill('recorded'),
    ]);
  });
});

describe('what is remembered of customers', () => {
  it('may be nothing, and all is the same', async () => {
    process = processOn(desk.adapters, 0);
    for (const key of ['a', 'b', 'a']) await capture(talk('x', { key }));
    expect((await desk.events(STREAM)).map(({ revision }) => revision)).toEqual([0, 1]);
  });
});
