import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Holdout } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import { randomFrom, startStandalone, type Standalone } from '@annals/scenarios';

const FIRST = parseDay('2023-01-01')!;
const DAYS = 360;

/** Purchases of 300 customers at rates of one in 60 days in the mean, simulated; none of them ever leaves. */
function loyalPurchases(): object[] {
  const uniform = randomFrom(2);
  const wait = (mean: number) => -mean * Math.log1p(-uniform());
  const purchases: object[] = [];
  for (let customer = 0; customer < 300; customer++) {
    const mean = 60 / wait(1);
    for (let time = uniform() * 60; time < DAYS; time += wait(mean))
      purchases.push({
        type: 'PurchaseRecorded',
        customerId: `c${customer}`,
        occurredAt: `${formatDay(FIRST + Math.floor(time))}T12:00:00.000Z`,
        data: {
          orderId: `o${purchases.length}`,
          lines: [{ sku: 'tea', qty: 1, unitPrice: 100 }],
          total: { amountMinor: 100, currency: 'GBP', fxToBase: '1' },
        },
      });
  }
  return purchases;
}

let shop: Standalone;
let file: string;
beforeAll(async () => {
  shop = await startStandalone();
  // Removed with the shop.
  file = join(shop.dataDir, 'loyal.ndjson');
  const lines = loyalPurchases().map((fact) => JSON.stringify(fact));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const imported = await shop.annals('import', 'facts', file, '--json');
  expect(imported.code).toBe(0);
});
afterAll(() => shop.close());

describe('a holdout where nobody leaves', () => {
  const days = ['--calibrate-until', '2023-06-30', '--until', '2023-12-20'];

  it('is told by the NBD, which says so, the same from a server and from a file', async () => {
    await shop.dayIs('2023-12-26');
    const told = (await shop.read(
      '/v1/reports/holdout?calibrateUntil=2023-06-30&until=2023-12-20',
    )) as unknown as Holdout;
    expect(told).toMatchObject({
      model: 'NBD',
      because: { code: 'FIT.NOT_IDENTIFIED', reason: expect.stringContaining('leaving cannot be told from none') },
      fit: { parameters: { r: expect.any(Number), alpha: expect.any(Number) } },
    });
    const { logLikelihood, logLikelihoodWithoutLeaving } = told.because!.figures!;
    expect(logLikelihood! - logLikelihoodWithoutLeaving!).toBeLessThan(2);
    const ofFile = await shop.annals('holdout', 'facts', file, '--time-zone', 'Europe/London', ...days, '--json');
    const again = JSON.parse(ofFile.stdout) as Holdout;
    expect(again).toMatchObject({ model: 'NBD', customers: told.customers, actual: told.actual });
    expect(again.because!.reason).toBe(told.because!.reason);
    // Sums in another order of customers.
    expect(again.expected).toBeCloseTo(told.expected, 9);
    const shown = await shop.annals('holdout', ...days);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('by NBD, in which nobody leaves');
    expect(shown.stdout).toContain('FIT.NOT_IDENTIFIED: leaving cannot be told from none');
  });

  it('records no model: to fit one stays refused', async () => {
    const fitted = await shop.annals('fit', '--as-of', '2023-06-30');
    expect(fitted).toMatchObject({ code: 1, stdout: expect.stringContaining('FIT.NOT_IDENTIFIED') });
    expect((await shop.call('/v1/events?types=ModelFitted')).body).toMatchObject({ events: [] });
  });
});
