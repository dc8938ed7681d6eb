import { describe, expect, it } from '@jest/globals';
import { importOf, returnsIn, type FileLine } from '../testing/retail-file.js';

const monday: FileLine = { invoice: '1', at: '2011-01-03T10:00:00', qty: 5, price: '2.00' };
const tuesday: FileLine = { invoice: '2', at: '2011-01-04T10:00:00', qty: 5, price: '2.00' };
const cancelled = (qty: number, more: FileLine = {}): FileLine => ({
  invoice: 'C3',
  at: '2011-01-05T10:00:00',
  qty: -qty,
  price: '2.00',
  ...more,
});

describe('a cancelled line', () => {
  it('is a return of the order that it takes its goods from', async () => {
    const { facts, report } = await importOf(monday, cancelled(2));
    expect(returnsIn(facts)).toEqual([
      {
        type: 'PurchaseReturned',
        customerId: '17850',
        occurredAt: '2011-01-05T10:00:00.000Z',
        sourceSeq: 3,
        data: {
          returnId: 'C3:1',
          orderId: '1',
          lines: [{ sku: '85123A', qty: 2 }],
          refund: { amountMinor: 400, currency: 'GBP', fxToBase: '1' },
        },
      },
    ]);
    expect(report).toMatchObject({
      cancellationInvoices: 1,
      returns: 1,
      returnedMinor: 400,
      parkedMinor: 0,
      parkedLines: 0,
    });
  });

  it('takes from the newest order first, then from the one before, and parks the rest', async () => {
    const { facts, report } = await importOf(monday, tuesday, cancelled(12));
    expect(returnsIn(facts).map(({ data }) => [data.returnId, data.lines?.[0]?.qty, data.refund.amountMinor])).toEqual([
      ['C3:2', 5, 1000],
      ['C3:1', 5, 1000],
    ]);
    expect(report).toMatchObject({ returns: 2, returnedMinor: 2000, parkedMinor: 400, parkedLines: 1 });
    expect(report.parked).toEqual([
      { line: 4, invoice: 'C3', customerId: '17850', sku: '85123A', qty: 2, amountMinor: 400 },
    ]);
  });

  it('finds what an earlier cancellation has left', async () => {
    const { facts } = await importOf(
      monday,
      tuesday,
      cancelled(3),
      cancelled(4, { invoice: 'C4', at: '2011-01-06T10:00:00' }),
    );
    expect(returnsIn(facts).map(({ data }) => [data.returnId, data.lines?.[0]?.qty])).toEqual([
      ['C3:2', 3],
      ['C4:2', 2],
      ['C4:1', 2],
    ]);
  });

  it('joins the others of its invoice that take from the same order', async () => {
    const { facts } = await importOf(
      monday,
      { ...monday, sku: 'B', price: '7' },
      cancelled(1),
      cancelled(2, { sku: 'B', price: '7.00' }),
    );
    expect(returnsIn(facts).map(({ data }) => [data.returnId, data.lines, data.refund.amountMinor])).toEqual([
      [
        'C3:1',
        [
          { sku: '85123A', qty: 1 },
          { sku: 'B', qty: 2 },
        ],
        1600,
      ],
    ]);
  });

  it.each([
    ['before the purchase', cancelled(1, { at: '2011-01-02T10:00:00' })],
    ['at another price', cancelled(1, { price: '2.01' })],
    ['at a price that is the same in pence only', cancelled(1, { price: '2.001' })],
    ['of other goods', cancelled(1, { sku: '85123B' })],
    ['of another customer', cancelled(1, { customer: '17851' })],
  ])('%s is parked', async (_, line) => {
    const { facts, report } = await importOf(monday, line);
    expect(returnsIn(facts)).toEqual([]);
    expect(report).toMatchObject({ returnedMinor: 0, parkedLines: 1 });
  });

  it('finds a purchase of its own minute only if that stands before it in the file', async () => {
    const after = await importOf(monday, cancelled(1, { at: monday.at! }));
    expect(after.report).toMatchObject({ returnedMinor: 200, parkedMinor: 0 });
    const before = await importOf(cancelled(1, { at: monday.at! }), monday);
    expect(before.report).toMatchObject({ returnedMinor: 0, parkedMinor: 200 });
  });

  it('finds a purchase that happened before it, wherever that stands in the file', async () => {
    const { facts, report } = await importOf(cancelled(6), tuesday, monday);
    expect(report).toMatchObject({ returnedMinor: 1200, parkedMinor: 0 });
    expect(facts.map(({ type }) => type)).toEqual([
      'CustomerRegistered',
      'PurchaseRecorded',
      'PurchaseRecorded',
      'PurchaseReturned',
      'PurchaseReturned',
    ]);
  });

  it('never brings a return before its order, though its invoice began before', async () => {
    const { facts } = await importOf(
      cancelled(1, { sku: 'B', at: '2011-01-03T09:59:00' }),
      monday,
      cancelled(1, { at: '2011-01-03T10:01:00' }),
    );
    expect(returnsIn(facts).map(({ occurredAt }) => occurredAt)).toEqual(['2011-01-03T10:01:00.000Z']);
  });
});
