import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { overhang, seriousViolations } from './accessibility.js';
import { ServedYear } from './served-year.js';
import { launch, WatchedPage, type Look } from './watched-page.js';
import { withChromium } from './with-chromium.js';

const PAGES = ['/', '/customers', '/customers/14646', '/complaints', '/live', '/policies'];

withChromium('the console for everybody', () => {
  let year: ServedYear;
  let browser: Browser;
  beforeAll(async () => {
    [year, browser] = await Promise.all([ServedYear.open(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await year?.close();
  });

  const looks: readonly (readonly [string, Look])[] = [
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['in Chinese, 390 px wide', { width: 390, height: 844, locale: 'zh-CN' }],
    ['dark, 390 px wide', { width: 390, height: 844, theme: 'dark' }],
  ];
  describe.each(looks)('%s', (_, look) => {
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await WatchedPage.open(browser, year.url, year.key, look);
    });
    afterAll(() => watched.close());

    it.each(PAGES)('%s: axe finds nothing serious, nothing sticks out', async (path) => {
      await watched.go(path);
      expect(await seriousViolations(watched)).toEqual([]);
      expect(await overhang(watched)).toBe(0);
    });

    it('nothing failed', () => expect(watched.faults).toEqual([]));
  });

  it('is reached by keyboard: to the content, a stage, and its list', async () => {
    const { page, ...watched } = await WatchedPage.open(browser, year.url, year.key);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.locator('[data-figure=STABLE]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers?stage=STABLE');
    expect(watched.faults).toEqual([]);
    await page.context().close();
  });
});
