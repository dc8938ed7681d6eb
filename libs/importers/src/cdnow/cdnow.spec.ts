import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { invalidity } from '@annals/contracts';
import { purchasesIn } from '../testing/retail-file.js';
import { cdnow } from './cdnow.js';

const SAMPLE = fileURLToPath(new URL('../../../../test/data/cdnow-sample.txt', import.meta.url));

async function importOf(text: string) {
  const { facts, report } = await cdnow(Readable.from([Buffer.from(text)]));
  return { facts: [...facts], report };
}

describe('a row of CDNOW', () => {
  it('is a purchase at noon of its day, of CDs that share the amount', async () => {
    const { facts } = await importOf(' 00004 0001 19970101  2   29.33\r\n');
    expect(facts).toEqual([
      {
        type: 'CustomerRegistered',
        customerId: '00004',
        occurredAt: '1997-01-01T12:00:00.000Z',
        sourceSeq: 0,
        data: { kind: 'PERSON', channel: 'WEB' },
      },
      {
        type: 'PurchaseRecorded',
        customerId: '00004',
        occurredAt: '1997-01-01T12:00:00.000Z',
        sourceSeq: 1,
        data: {
          orderId: '00004-1',
          lines: [
            { sku: 'CD', qty: 1, unitPrice: 1466 },
            { sku: 'CD', qty: 1, unitPrice: 1467 },
          ],
          total: { amountMinor: 2933, currency: 'USD', fxToBase: '1' },
        },
      },
    ]);
  });

  it('that cost nothing is a purchase all the same', async () => {
    const { facts } = await importOf(' 01101 0087 19970105  1    0.00');
    expect(facts[1]?.data).toMatchObject({ lines: [{ sku: 'CD', qty: 1, unitPrice: 0 }], total: { amountMinor: 0 } });
  });

  it('counts the purchases of its customer, whose registration comes with the earliest', async () => {
    const { facts } = await importOf(
      '2 1 19970103 1 5.00\n1 1 19970102 1 5.00\n2 1 19970101 1 5.00\n2 1 19970101 1 6.00',
    );
    expect(
      facts.map((fact) => [
        fact.occurredAt.slice(0, 10),
        fact.sourceSeq,
        'orderId' in fact.data ? fact.data.orderId : fact.customerId,
      ]),
    ).toEqual([
      ['1997-01-01', 0, '2'],
      ['1997-01-01', 3, '2-2'],
      ['1997-01-01', 4, '2-3'],
      ['1997-01-02', 0, '1'],
      ['1997-01-02', 2, '1-1'],
      ['1997-01-03', 1, '2-1'],
    ]);
  });

  it.each([
    ['1 1 19970101 1', 'LINE.COLUMN_COUNT'],
    ['x 1 19970101 1 5.00', 'LINE.CUSTOMER_INVALID'],
    ['1 1 19970229 1 5.00', 'LINE.DATE_INVALID'],
    ['1 1 1997-1-1 1 5.00', 'LINE.DATE_INVALID'],
    ['1 1 19970101 0 5.00', 'LINE.QUANTITY_INVALID'],
    ['1 1 19970101 1 -5.00', 'LINE.PRICE_INVALID'],
    ['1 1 19970101 1 5', 'LINE.PRICE_INVALID'],
  ])('%j is reported, and the rest goes on', async (bad, code) => {
    const { report } = await importOf(`1 1 19970101 1 5.00\n\n${bad}\n1 1 19970102 1 5.00`);
    expect(report).toMatchObject({ lines: 3, purchases: 2, badLines: [{ line: 3, code }] });
  });
});

describe('the CDNOW sample', () => {
  it('has the rows, customers and amounts that the papers tell of', async () => {
    const { facts, report } = await cdnow(SAMPLE);
    expect(report).toEqual({ lines: 6_919, customers: 2_357, purchases: 6_919, grossMinor: 24_409_194, badLines: [] });
    const all = [...facts];
    expect(all).toHaveLength(6_919 + 2_357);
    expect(all.filter((fact, index) => index % 10 === 0 && invalidity(fact) !== undefined)).toEqual([]);
    expect([all[0]!.occurredAt, all.at(-1)!.occurredAt]).toEqual([
      '1997-01-01T12:00:00.000Z',
      '1998-06-30T12:00:00.000Z',
    ]);
  });

  it('has orders whose totals are the sums of their lines', async () => {
    const orders = purchasesIn([...(await cdnow(SAMPLE)).facts]);
    const sums = orders.map(({ data }) => data.lines.reduce((sum, { qty, unitPrice }) => sum + qty * unitPrice, 0));
    expect(sums).toEqual(orders.map(({ data }) => data.total.amountMinor));
    expect(orders.filter(({ data }) => data.total.amountMinor === 0)).toHaveLength(8);
  });
});
