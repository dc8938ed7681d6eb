import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { invalidity } from '@annals/contracts';
import type { FactLine } from '../fact-line.js';
import type { Imported } from '../imported.js';
import { purchasesIn, returnsIn } from '../testing/retail-file.js';
import { onlineRetail } from './online-retail.js';
import type { RetailReport } from './report.js';

const SAMPLE = fileURLToPath(new URL('../../../../test/data/online-retail.csv.br', import.meta.url));

let imported: Imported<RetailReport>;
let facts: FactLine[];
beforeAll(async () => {
  imported = await onlineRetail(SAMPLE);
  facts = [...imported.facts];
});

/** The figures were counted without this project, with another language's csv reader and decimal numbers. */
describe('UCI Online Retail', () => {
  it.each([
    ['lines', 541_909],
    ['invoices', 25_900],
    ['guestLines', 135_080],
    ['customers', 4_372],
    ['purchases', 18_536],
    ['cancellationInvoices', 3_654],
    ['grossMinor', 891_140_790],
    ['returnedMinor', 46_423_977],
    ['parkedMinor', 14_710_232],
    ['parkedLines', 1_724],
    ['returns', 3_694],
    ['roundedPrices', 4],
  ] as const)('%s: %i', (figure, expected) => {
    expect(imported.report[figure]).toBe(expected);
  });

  it('has no line that cannot be read', () => {
    expect(imported.report.badLines).toEqual([]);
  });

  it('gives the facts that it reports', () => {
    const count = (type: FactLine['type']) => facts.filter((fact) => fact.type === type).length;
    expect([count('CustomerRegistered'), count('PurchaseRecorded'), count('PurchaseReturned')]).toEqual([
      4_372, 18_536, 3_694,
    ]);
    expect(facts).toHaveLength(26_602);
    expect(purchasesIn(facts).reduce((sum, fact) => sum + fact.data.total.amountMinor, 0)).toBe(891_140_790);
    expect(returnsIn(facts).reduce((sum, fact) => sum + fact.data.refund.amountMinor, 0)).toBe(46_423_977);
  });

  /** Compiled schemas are slow under jest, so one in ten. */
  it('gives facts that the log takes', () => {
    const some = facts.filter((_, index) => index % 10 === 0);
    expect(some.filter((fact) => invalidity(fact) !== undefined)).toEqual([]);
  });

  it('is in order of time, from the first order to the last', () => {
    expect(facts.every((fact, index) => index === 0 || facts[index - 1]!.occurredAt <= fact.occurredAt)).toBe(true);
    expect([facts[0]!.occurredAt, facts.at(-1)!.occurredAt]).toEqual([
      '2010-12-01T08:26:00.000Z',
      '2011-12-09T12:50:00.000Z',
    ]);
  });

  it('keeps orders that cost nothing, and gives back no order beyond what was paid', () => {
    const paid = new Map(purchasesIn(facts).map(({ data }) => [data.orderId, data.total.amountMinor]));
    expect([...paid.values()].filter((total) => total === 0)).toHaveLength(4);
    for (const { data } of returnsIn(facts)) paid.set(data.orderId, paid.get(data.orderId)! - data.refund.amountMinor);
    expect([...paid.values()].every((left) => left >= 0)).toBe(true);
  });

  it('has the largest orders that were cancelled again: 80,995 pieces within a quarter of an hour', () => {
    const largest = returnsIn(facts).filter((fact) => fact.data.lines?.some(({ qty }) => qty === 80_995));
    expect(largest).toMatchObject([
      { customerId: '16446', data: { orderId: '581483', refund: { amountMinor: 16_846_960 } } },
    ]);
  });
});
