import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schemas } from '@annals/client';
import type { Browser } from 'playwright-core';
import { scrollThrough } from './scroll-through.js';
import { ServedYear } from './served-year.js';
import { launch, WatchedPage } from './watched-page.js';
import { withChromium } from './with-chromium.js';

const BEST = '14646';

withChromium('the console on the real year', () => {
  let year: ServedYear;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    [year, browser] = await Promise.all([ServedYear.open(), launch()]);
    watched = await WatchedPage.open(browser, year.url, year.key);
  });
  afterAll(async () => {
    await browser?.close();
    await year?.close();
  });

  const report = <T>(name: string) => year.ask<T>(`/v1/reports/${name}`);

  describe('the key', () => {
    it('leaves the address at once, and is all that the browser keeps', async () => {
      expect(watched.page.url()).toBe(`${year.url}/`);
      const stored = await watched.page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
      expect(stored).toEqual({ 'annals.key': year.key });
      expect(await watched.page.evaluate(() => document.cookie)).toBe('');
    });

    it('is asked for where there is none, and again where it is wrong', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${year.url}/#key=annals_wrong`);
      await page.getByRole('alert').waitFor();
      await page.locator('input[name=key]').fill(year.key);
      await page.keyboard.press('Enter');
      await page.locator('[data-figure=customers] [data-value]').waitFor();
      await context.close();
    });
  });

  describe('the overview shows what the API answers', () => {
    beforeAll(() => watched.go('/'));

    it('customers and sums', async () => {
      const value = await report<Schemas['ValueReport']>('value');
      const equity = await report<Schemas['EquityReport']>('equity');
      const pounds = (minor: number) =>
        new Intl.NumberFormat('en', { style: 'currency', currency: 'GBP' }).format(minor / 100);
      expect(await watched.number('customers')).toBe(value.customers);
      expect([await watched.figure('net'), await watched.figure('margin'), await watched.figure('equity')]).toEqual(
        [value.net, value.margin, equity.sum].map(pounds),
      );
    });

    it('stages, levels, tiers and churn bands', async () => {
      const [{ stages }, { levels }, { pyramid }, { bands }] = await Promise.all([
        report<Schemas['LifecycleReport']>('lifecycle'),
        report<Schemas['LoyaltyReport']>('loyalty'),
        report<Schemas['ValueReport']>('value'),
        report<Schemas['ChurnReport']>('churn'),
      ]);
      const counts = { ...stages, ...pyramid, ...bands };
      for (const [level, count] of Object.entries(levels)) counts[`level-${level}`] = count;
      for (const [name, count] of Object.entries(counts))
        expect([name, await watched.number(name)]).toEqual([name, count]);
    });

    it('RFM: every buyer in one cell', async () => {
      const { codes, buyers } = await report<Schemas['RfmReport']>('rfm');
      let shown = 0;
      for (const r of [1, 2, 3, 4, 5]) {
        for (const f of [1, 2, 3, 4, 5]) {
          const cell = await watched.number(`rf-${r}${f}`);
          const those = Object.entries(codes).filter(([code]) => code.startsWith(`${r}${f}`));
          expect([r, f, cell]).toEqual([r, f, those.reduce((sum, [, count]) => sum + count, 0)]);
          shown += cell;
        }
      }
      expect(shown).toBe(buyers);
    });

    it('each figure leads to those whom it counts', async () => {
      await watched.toCustomers(watched.page.locator('[data-figure=LOST]').first());
      const { stages } = await report<Schemas['LifecycleReport']>('lifecycle');
      expect(await rowsRead()).toBe(stages['LOST']);
      expect(await stagesShown()).toEqual(['Lost']);
    });
  });

  const rowsRead = async (): Promise<number> =>
    Number(await watched.page.locator('[role=table]').getAttribute('aria-rowcount')) - 1;
  const stagesShown = async (): Promise<string[]> => {
    const texts = await watched.page.locator('.table-body [data-column=stage]').allTextContents();
    return [...new Set(texts)];
  };

  it('the table scrolls through all 4,372 customers, with no row left blank', async () => {
    const tall = await WatchedPage.open(browser, year.url, year.key, { height: 3000 });
    await tall.go('/customers');
    const seen = await tall.page.evaluate(scrollThrough);
    const { customers } = await report<Schemas['LifecycleReport']>('lifecycle');
    expect({ ...seen, faults: tall.faults }).toEqual({ customers, blanks: 0, faults: [] });
    await tall.close();
  });

  it('the export is a file of all whom the filter lets through, as the API lists them', async () => {
    await watched.go('/customers?stage=LOST');
    const [download] = await Promise.all([
      watched.page.waitForEvent('download'),
      watched.page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('customers.ndjson');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    const { customers, total } = await year.ask<Schemas['CustomerPage']>(
      '/v1/customers?stage=LOST&total=true&limit=500',
    );
    expect(lines).toHaveLength(total!);
    expect(lines.slice(0, customers.length).map((line) => JSON.parse(line) as object)).toEqual(customers);
  });

  it('an export that fails says so', async () => {
    await watched.page.route('**/v1/customers?*', (route) => route.abort());
    const faults = watched.faults.length;
    await watched.page.getByRole('button', { name: 'Export' }).click();
    await watched.page.getByRole('alert').waitFor();
    await watched.page.unroute('**/v1/customers?*');
    // The failure that this test made, as the browser tells it.
    watched.faults.splice(faults);
  });

  it('a customer from all sides', async () => {
    await watched.go(`/customers/${BEST}`);
    const customer = await year.ask<Schemas['Customer360']>(`/v1/customers/${BEST}`);
    const shown = async (name: string) => (await watched.page.locator(`[data-figure=${name}]`).textContent())!.trim();
    expect((await shown('stage')).toUpperCase()).toBe(customer.lifecycle!.stage);
    expect((await shown('level')).toUpperCase()).toBe(`${customer.loyalty!.level} · ${customer.loyalty!.rung}`);
    expect(Number((await shown('net')).replace(/[^\d]/g, ''))).toBe(customer.value!.life.net);
    expect(await shown('risk')).toContain(
      new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(customer.churn!.risk!),
    );
  });

  it('why: causes, figures, thresholds and the next step of the insight that decided', async () => {
    await watched.page.getByRole('button', { name: 'Why: Loyalty level' }).click();
    const dialog = watched.page.getByRole('dialog');
    const { events } = await year.ask<Schemas['FeedPage']>(`/v1/events?customerId=${BEST}&types=LoyaltyLevelChanged`);
    const { causes, inputs } = events.at(-1)!.data as { causes: string[]; inputs: Record<string, unknown> };
    await dialog.getByText(causes[0]!.slice(0, 8)).waitFor();
    const figures = await dialog.locator('tbody th').allTextContents();
    expect(figures).toEqual(expect.arrayContaining(Object.keys(inputs)));
    await watched.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('policies: every threshold in force', async () => {
    await watched.go('/policies');
    const { inForce } = await year.ask<Schemas['Policies']>('/v1/policies');
    const shown = await watched.page.locator('[data-threshold="lifecycle.stable.purchases"] td').textContent();
    expect(Number(shown)).toBe(inForce!.policy.lifecycle.stable.purchases);
  });

  it('complaints: an empty queue says what to do', async () => {
    await watched.go('/complaints');
    await watched.page.getByText('No complaint waits for anything').waitFor();
    const { open } = await report<Schemas['ComplaintsReport']>('complaints');
    expect(await watched.number('open')).toBe(open);
  });

  // Pictures of the README, only when they are asked for: npm run screenshots.
  const folder = process.env['ANNALS_SCREENSHOTS'];
  if (folder !== undefined) {
    it('pictures', async () => {
      const picture = (name: string, fullPage = false) =>
        watched.page.screenshot({ path: join(folder, `${name}.png`), fullPage });
      await watched.go('/');
      // Charts are drawn after what they are drawn of has come.
      for (const chart of await watched.page.locator('.chart').all())
        await chart.and(watched.page.locator('[data-drawn=true]')).waitFor();
      await picture('overview', true);
      await watched.go(`/customers/${BEST}`);
      await picture('customer');
    });
  }

  it('nothing failed, and the console of the browser stayed empty', () => expect(watched.faults).toEqual([]));
});
