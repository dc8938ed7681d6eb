import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';

/** Nothing but what a test asks for: no sandbox that containers lack, no updates, no traffic of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath()!, args: FLAGS });

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
}

/** A page that keeps every fault that its console and its requests told of. */
export class WatchedPage {
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // One that the page gave up itself, as when it moves on before an answer, failed nobody.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.faults.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
  }

  /** Opens the link that a start prints, in a browser that knows nothing yet. */
  static async open(browser: Browser, url: string, key: string, look: Look = {}): Promise<WatchedPage> {
    const { width = 1440, height = 900, theme = 'light', locale = 'en-GB' } = look;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale });
    const watched = new WatchedPage(await context.newPage(), url);
    await watched.page.goto(`${url}/#key=${key}`);
    await watched.settled();
    return watched;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
    await this.settled();
  }

  /** Resolves when everything that the page asked for is there. */
  async settled(): Promise<void> {
    await this.page.waitForSelector('h1');
    await this.page.waitForFunction(
      () =>
        !document.querySelector('.skeleton') &&
        document.querySelector('.progress')?.getAttribute('data-busy') === 'false',
    );
  }

  /** Follows what leads to the list of customers; resolves when it shows rows. Until its script is there the page before it stays. */
  async toCustomers(link: Locator): Promise<void> {
    await link.click();
    await this.page.locator('.table-body [data-customer]').first().waitFor();
    await this.settled();
  }

  /** Resolves when what is shown is that of the day that is looked at. */
  async pastShown(): Promise<void> {
    await this.page.locator('.content[data-past-pending=false]').waitFor();
    await this.settled();
  }

  /** The figure of this name as it is written. */
  async figure(name: string): Promise<string> {
    return (await this.page.locator(`[data-figure="${name}"] [data-value]`).first().textContent()) ?? '';
  }

  /** A figure as a whole number, whatever the language puts between its digits. */
  async number(name: string): Promise<number> {
    return Number((await this.figure(name)).replace(/[^\d-]/g, ''));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
