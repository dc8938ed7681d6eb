import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Schemas } from '@annals/client';
import type { Browser } from 'playwright-core';
import { ServedYear } from './served-year.js';
import { launch, WatchedPage } from './watched-page.js';
import { withChromium } from './with-chromium.js';

const DAY = '2011-06-30';
const BEST = '14646';

withChromium('the past by the slider', () => {
  let year: ServedYear;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    [year, browser] = await Promise.all([ServedYear.open(), launch()]);
    // The first read of the past folds the whole log; until then the answer is 503, with how far it is.
    await year.askUntilFolded(`/v1/reports/lifecycle?asOf=${DAY}`);
    watched = await WatchedPage.open(browser, year.url, year.key);
  });
  afterAll(async () => {
    await browser?.close();
    await year?.close();
  });

  it('reads the overview anew: its figures are those of that day', async () => {
    const slider = watched.page.getByRole('slider');
    await slider.fill(String(Date.parse(`${DAY}T00:00:00Z`) / 86_400_000));
    await watched.page.waitForURL(`**/?asOf=${DAY}`);
    await watched.pastShown();
    const { stages } = await year.ask<Schemas['LifecycleReport']>(`/v1/reports/lifecycle?asOf=${DAY}`);
    const { customers } = await year.ask<Schemas['ValueReport']>(`/v1/reports/value?asOf=${DAY}`);
    for (const [stage, count] of Object.entries(stages)) {
      expect([stage, await watched.number(stage)]).toEqual([stage, count]);
    }
    expect(await watched.number('customers')).toBe(customers);
  });

  it('a stage leads to the list of that day', async () => {
    await watched.toCustomers(watched.page.locator('[data-figure=DECLINE]').first());
    expect(watched.page.url()).toContain(`asOf=${DAY}`);
    const { customers } = await year.ask<Schemas['CustomerPage']>(`/v1/customers?stage=DECLINE&limit=5&asOf=${DAY}`);
    const rows = watched.page.locator('.table-body [data-customer]');
    const shown = await rows.evaluateAll((all) => all.slice(0, 5).map((row) => row.getAttribute('data-customer')));
    expect(shown).toEqual(customers.map(({ customerId }) => customerId));
  });

  it('a customer as it was, with what had happened by then', async () => {
    await watched.go(`/customers/${BEST}?asOf=${DAY}`);
    await watched.pastShown();
    const { lifecycle, value } = await year.ask<Schemas['Customer360']>(`/v1/customers/${BEST}?asOf=${DAY}`);
    const shown = async (name: string) => (await watched.page.locator(`[data-figure=${name}]`).textContent())!.trim();
    expect((await shown('stage')).toUpperCase()).toBe(lifecycle!.stage);
    expect(Number((await shown('net')).replace(/[^\d]/g, ''))).toBe(value!.life.net);
    const newest = await watched.page.locator('.timeline time').first().getAttribute('datetime');
    expect(newest! < '2011-06-30T23:00').toBe(true);
  });

  it('and back to now', async () => {
    await watched.page.getByRole('button', { name: 'Back to now' }).click();
    await watched.page.waitForURL(`**/customers/${BEST}`);
    expect(watched.faults).toEqual([]);
  });
});
