import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import type { Schemas } from '@annals/client';
import { customerStream, DEFAULT_TENANT } from '@annals/contracts';
import type { Browser, Page } from 'playwright-core';
import { ServedYear } from './served-year.js';
import { launch, WatchedPage } from './watched-page.js';
import { withChromium } from './with-chromium.js';

/** A buyer who is lost: a purchase brings the customer back to Exploration. */
const lostCustomer = async (year: ServedYear): Promise<string> => {
  const { customers } = await year.ask<Schemas['CustomerPage']>('/v1/customers?stage=LOST&limit=1');
  return customers[0]!.customerId;
};

const stageOf = (page: Page) => page.locator('[data-figure=stage]');

async function record(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: 'Record', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select').first().selectOption(kind);
  for (const [name, value] of Object.entries(fields)) await dialog.locator(`[name=${name}]`).fill(value);
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

withChromium('what is recorded shows by itself', () => {
  let year: ServedYear;
  let browser: Browser;
  let watched: WatchedPage;
  let lost: string;
  beforeAll(async () => {
    [year, browser] = await Promise.all([ServedYear.open(), launch()]);
    lost = await lostCustomer(year);
    watched = await WatchedPage.open(browser, year.url, year.key);
  });
  afterAll(async () => {
    await browser?.close();
    await year?.close();
  });

  it('a purchase changes the stage on screen', async () => {
    await watched.go(`/customers/${lost}`);
    expect(await stageOf(watched.page).textContent()).toBe('Lost');
    const started = performance.now();
    await record(watched.page, 'PURCHASE', { amount: '25.00' });
    await watched.page.locator('[data-figure=stage]', { hasText: 'Exploration' }).waitFor();
    process.stderr.write(
      `Purchase to stage on screen: ${Math.round(performance.now() - started)} ms, with filling in the form\n`,
    );
    const { lifecycle } = await year.ask<Schemas['Customer360']>(`/v1/customers/${lost}`);
    expect(lifecycle!.stage).toBe('EXPLORATION');
  });

  it('and so does one that somebody else recorded', async () => {
    const other = await WatchedPage.open(browser, year.url, year.key);
    await other.go(`/customers/${lost}`);
    const before = await other.page.locator('[data-kind=fact]').count();
    await watched.page.bringToFront();
    await record(watched.page, 'PURCHASE', { amount: '31.50' });
    await other.page.locator('[data-kind=fact]', { hasText: '£31.50' }).waitFor();
    expect(await other.page.locator('[data-kind=fact]').count()).toBe(before + 1);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it('interactions and surveys stand in the timeline, satisfaction where it belongs', async () => {
    await record(watched.page, 'INTERACTION', { note: 'asked about cups' });
    await watched.page.locator('[data-kind=fact]', { hasText: 'Interaction' }).waitFor();
    await record(watched.page, 'SURVEY', { satisfaction: '5' });
    await watched.page.locator('[data-figure=satisfaction]', { hasText: '5' }).waitFor();
    const { satisfaction } = await year.ask<Schemas['Customer360']>(`/v1/customers/${lost}`);
    expect(satisfaction!.satisfaction).toBe(5);
  });

  it('a complaint goes through its workflow from the queue', async () => {
    await record(watched.page, 'COMPLAINT', { severity: '3', text: 'broken cups' });
    await watched.page.getByText('Open complaints: 1').waitFor();
    await watched.go('/complaints');
    const steps = ['Assess', 'Propose a solution', 'Enter the answer', 'Implemented', 'Follow up', 'Close'];
    for (const step of steps) {
      const next = watched.page.locator('[data-complaint]').getByRole('button', { name: step, exact: true });
      await next.click();
      const dialog = watched.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Record', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await next.waitFor({ state: 'detached' });
    }
    const report = await year.ask<Schemas['ComplaintsReport']>('/v1/reports/complaints');
    expect([report.complaints, report.closed, report.open]).toEqual([1, 1, 0]);
    expect(await watched.number('open')).toBe(0);
  });

  it('the value matrix comes once a model is fitted', async () => {
    await watched.go('/');
    await watched.page.getByRole('button', { name: 'Fit the model now' }).click();
    const matrix = () => year.ask<Schemas['ValueMatrixReport']>('/v1/reports/value-matrix');
    await watched.page.locator('[data-figure=MVC]').waitFor();
    // The page reads again while the buyers are measured by the model, one after the other.
    const isShown = async () => {
      for (const { cell, customers } of (await matrix()).quadrants)
        if ((await watched.number(cell)) !== customers) return false;
      return true;
    };
    while (!(await isShown())) await watched.page.waitForTimeout(200);
    const { buyers } = await year.ask<Schemas['ValueReport']>('/v1/reports/value');
    const { customers, quadrants } = await matrix();
    expect(quadrants.reduce((sum, each) => sum + each.customers, 0)).toBe(customers);
    expect([customers > buyers / 2, customers <= buyers]).toEqual([true, true]);
  });

  it('what the API refuses is told, and nothing is lost of what was typed', async () => {
    await watched.go(`/customers/${lost}`);
    await watched.page.getByRole('button', { name: 'Record', exact: true }).first().click();
    const dialog = watched.page.getByRole('dialog');
    await dialog.locator('[name=amount]').fill('12.00');
    await dialog.locator('[name=occurredAt]').fill('2050-01-01T00:00');
    const faults = watched.faults.length;
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.locator('[name=amount]').inputValue()).toBe('12.00');
    // The refusal that this test asked for, as the browser tells it.
    watched.faults.splice(faults);
    await watched.page.keyboard.press('Escape');
  });

  it('nothing failed, and the console of the browser stayed empty', () => expect(watched.faults).toEqual([]));

  describe('after the server was away', () => {
    it('the stream goes on where it was, and misses nothing', async () => {
      await watched.go('/live');
      const { page } = watched;
      await page.locator('[data-stream=connected]').waitFor();
      await year.stop();
      await page.locator('[data-stream=lost]').waitFor();
      await year.start();
      const written = await recordOver(year, lost, 'o-while-away');
      await page.locator(`.events [data-position="${written}"]`).waitFor();
      await page.locator('[data-stream=connected]').waitFor();
    });

    it('and other pages work again without being loaded anew', async () => {
      await watched.toCustomers(watched.page.getByRole('link', { name: 'Customers' }));
    });
  });

  describe('a customer with a fact that no rule can fold', () => {
    it('is parked, says why, and is tried again when somebody asks', async () => {
      await year.stop();
      await appendUnfoldable(year, lost);
      await year.start();
      await watched.go('/live');
      const parked = watched.page.locator(`[data-parked="${lost}"]`).first();
      await parked.waitFor();
      const tries = async () => {
        const report = await year.ask<Schemas['ParkedReport']>('/v1/operations/parked');
        return Math.max(...report.parked.map(({ attempts }) => attempts));
      };
      const before = await tries();
      await parked.getByRole('button', { name: 'Redrive' }).click();
      while ((await tries()) === before) await watched.page.waitForTimeout(100);
      await parked.waitFor();
    });
  });
});

/** Writes a purchase without lines to the log, which no service would accept. */
async function appendUnfoldable({ dataDir }: ServedYear, customerId: string): Promise<void> {
  const { eventStore, close } = await openEmbedded({ dataDir });
  const stream = customerStream(DEFAULT_TENANT, customerId);
  const record = (await eventStore.readStream(stream)).find(({ type }) => type.startsWith('purchase.recorded'))!;
  const body = JSON.parse(Buffer.from(record.body).toString('utf8')) as { data: object };
  body.data = { orderId: 'no-lines', lines: null, total: null };
  await eventStore.append(stream, 'any', [{ ...record, id: randomUUID(), body: Buffer.from(JSON.stringify(body)) }]);
  await close();
}

/** Records a purchase past the page. Gives its position. */
async function recordOver(year: ServedYear, customer: string, orderId: string): Promise<string> {
  const response = await fetch(new URL(`/v1/customers/${customer}/purchases`, year.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${year.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      orderId,
      lines: [{ sku: 'a', qty: 1, unitPrice: 100 }],
      total: { amountMinor: 100, currency: 'GBP' },
    }),
  });
  return ((await response.json()) as { position: string }).position;
}
