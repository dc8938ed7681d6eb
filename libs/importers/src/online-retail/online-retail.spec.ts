import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { importOf, purchasesIn } from '../testing/retail-file.js';
import { onlineRetail } from './online-retail.js';

describe('a purchase invoice', () => {
  it('is one purchase of all its lines, as they are', async () => {
    const same = { sku: '71053', qty: 6, price: '3.39' };
    const { facts } = await importOf(same, same, { sku: '22752', qty: 2, price: '7.65' });
    expect(facts).toEqual([
      {
        type: 'CustomerRegistered',
        customerId: '17850',
        occurredAt: '2010-12-01T08:26:00.000Z',
        sourceSeq: 0,
        data: { kind: 'ORG', region: 'United Kingdom', channel: 'WEB' },
      },
      {
        type: 'PurchaseRecorded',
        customerId: '17850',
        occurredAt: '2010-12-01T08:26:00.000Z',
        sourceSeq: 2,
        data: {
          orderId: '536365',
          lines: [
            { sku: '71053', qty: 6, unitPrice: 339 },
            { sku: '71053', qty: 6, unitPrice: 339 },
            { sku: '22752', qty: 2, unitPrice: 765 },
          ],
          total: { amountMinor: 5598, currency: 'GBP', fxToBase: '1' },
        },
      },
    ]);
  });

  it('occurred at its earliest line, in London time, wherever its lines stand', async () => {
    const { facts } = await importOf(
      { at: '2011-07-01T12:01:00' },
      { at: '2011-07-01T12:00:00' },
      { invoice: '536366', at: '2011-07-01T11:00:00' },
      { at: '2011-07-01T12:00:00' },
    );
    const purchases = purchasesIn(facts).map(({ occurredAt, sourceSeq, data }) => [
      data.orderId,
      data.lines.length,
      occurredAt,
      sourceSeq,
    ]);
    expect(purchases).toEqual([
      ['536366', 1, '2011-07-01T10:00:00.000Z', 4],
      ['536365', 3, '2011-07-01T11:00:00.000Z', 3],
    ]);
  });

  it.each([
    ['2.5', 250, 250, 0],
    ['2.50', 250, 250, 0],
    ['0', 0, 0, 0],
    ['0.001', 0, 0, 1],
    ['0.005', 0, 0, 1],
    ['0.015', 2, 2, 1],
    ['38970', 3_897_000, 3_897_000, 0],
  ])('at %s a piece costs %i pence', async (price, unitPrice, amountMinor, roundedPrices) => {
    const { facts, report } = await importOf({ qty: 1, price });
    expect(purchasesIn(facts)[0]?.data).toMatchObject({ lines: [{ unitPrice }], total: { amountMinor } });
    expect(report).toMatchObject({ purchases: 1, roundedPrices });
  });
});

describe('a customer', () => {
  it('is registered once, just before what came first', async () => {
    const { facts, report } = await importOf(
      { invoice: '2', at: '2011-01-02T10:00:00' },
      { invoice: '1', at: '2011-01-01T10:00:00' },
    );
    expect(facts.map(({ type, occurredAt }) => [type, occurredAt.slice(0, 10)])).toEqual([
      ['CustomerRegistered', '2011-01-01'],
      ['PurchaseRecorded', '2011-01-01'],
      ['PurchaseRecorded', '2011-01-02'],
    ]);
    expect(report).toMatchObject({ customers: 1, purchases: 2 });
  });

  it('is known by a cancellation that found no purchase', async () => {
    const { facts } = await importOf({ invoice: 'C1', qty: -1 });
    expect(facts).toMatchObject([{ type: 'CustomerRegistered', occurredAt: '2010-12-01T08:26:00.000Z' }]);
  });

  it.each(['Unspecified', ''])('has no region where the country is %j', async (country) => {
    const { facts } = await importOf({ country });
    expect(facts[0]?.data).toEqual({ kind: 'ORG', channel: 'WEB' });
  });

  it('without a number is a guest: counted, with its invoices, and neither read nor imported', async () => {
    const { facts, report } = await importOf(
      { customer: '', price: '-11062.06', at: 'never' },
      { invoice: '2', customer: '' },
    );
    expect(facts).toEqual([]);
    expect(report).toMatchObject({ lines: 2, invoices: 2, guestLines: 2, customers: 0, purchases: 0, badLines: [] });
  });
});

describe('the file', () => {
  it('may quote commas and line ends in a column that nobody reads, and lines keep their numbers', async () => {
    const { facts, report } = await importOf(
      { description: '"LANTERN, ""RED""\nAND GREEN"' },
      { invoice: '2' },
      { qty: 'x' },
    );
    expect(purchasesIn(facts).map((fact) => fact.sourceSeq)).toEqual([2, 4]);
    expect(report).toMatchObject({ lines: 3, badLines: [{ line: 5 }] });
  });

  it.each([
    [{ qty: 'six' }, 'LINE.QUANTITY_INVALID'],
    [{ qty: '1.5' }, 'LINE.QUANTITY_INVALID'],
    [{ qty: 0 }, 'LINE.QUANTITY_INVALID'],
    [{ qty: 10_000_001 }, 'LINE.QUANTITY_INVALID'],
    [{ qty: -1 }, 'LINE.QUANTITY_SIGN'],
    [{ invoice: 'C1', qty: 1 }, 'LINE.QUANTITY_SIGN'],
    [{ at: '2010-02-30T08:26:00' }, 'LINE.DATE_INVALID'],
    [{ at: '12/1/2010 8:26' }, 'LINE.DATE_INVALID'],
    [{ price: '-1' }, 'LINE.PRICE_INVALID'],
    [{ price: '1e3' }, 'LINE.PRICE_INVALID'],
    [{ price: '0.00001' }, 'LINE.PRICE_INVALID'],
    [{ price: '' }, 'LINE.PRICE_INVALID'],
    [{ sku: '' }, 'LINE.STOCK_CODE_INVALID'],
    [{ invoice: '' }, 'LINE.INVOICE_INVALID'],
    [{ invoice: '5'.repeat(61) }, 'LINE.INVOICE_INVALID'],
    [{ customer: 'Mr Smith' }, 'LINE.CUSTOMER_INVALID'],
    [{ country: 'x'.repeat(65) }, 'LINE.COUNTRY_INVALID'],
    ['536365,85123A,LANTERN,6', 'LINE.COLUMN_COUNT'],
    ['536365,85123A,"LAN"TERN,6,2010-12-01T08:26:00,2.55,17850,France', 'LINE.QUOTES_UNBALANCED'],
  ])('%j is reported, and the rest goes on', async (bad, code) => {
    const { facts, report } = await importOf({ invoice: '1' }, bad, { invoice: '2' });
    expect(report.badLines).toEqual([{ line: 3, code, reason: expect.any(String) }]);
    expect(report).toMatchObject({ lines: 3, customers: 1, purchases: 2, cancellationInvoices: 0 });
    expect(purchasesIn(facts)).toHaveLength(2);
  });

  it('reports every bad line of an invoice, and makes neither invoice nor customer of bad lines alone', async () => {
    const { facts, report } = await importOf(
      { qty: 'x' },
      { qty: 'y' },
      { invoice: 'no number' },
      { invoice: 'no number' },
    );
    expect(report.badLines.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect([report.customers, facts]).toEqual([0, []]);
  });

  it('may have its columns in another order, and be without those that nobody reads', async () => {
    const text =
      '\uFEFFCountry,CustomerID,UnitPrice,InvoiceDate,Quantity,StockCode,InvoiceNo\r\nFrance,1,2.5,2011-01-01 10:00,2,A,7\r\n';
    const { facts } = await onlineRetail(Readable.from([Buffer.from(text)]));
    expect([...facts][1]).toMatchObject({ customerId: '1', data: { orderId: '7', total: { amountMinor: 500 } } });
  });

  it.each([
    ['', 'SOURCE.EMPTY'],
    ['InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,Country\n', 'SOURCE.COLUMN_MISSING'],
  ])('%j is refused as a whole', async (text, code) => {
    await expect(onlineRetail(Readable.from([Buffer.from(text)]))).rejects.toMatchObject({ code });
  });

  it('gives its facts as often as asked', async () => {
    const { facts } = await onlineRetail(
      Readable.from([
        Buffer.from(
          'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,A,1,2011-01-01T10:00,1,1,France',
        ),
      ]),
    );
    expect([...facts]).toHaveLength(2);
    expect([...facts]).toEqual([...facts]);
  });
});
