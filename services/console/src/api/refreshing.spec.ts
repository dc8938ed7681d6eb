import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { refreshing } from './refreshing.js';
import type { FeedEvent } from './types.js';

/** A page that shows a report, of read models that fold the log some time after it was told. */
class Page {
  readonly #listeners = new Set<(event: FeedEvent) => void>();
  readonly #queries = new QueryClient();
  folded = 0n;
  readings = 0;
  shown: string | undefined;
  /** How long a reading takes, in milliseconds. */
  takes = 1;
  readonly #leave: () => void;

  constructor(queryKey: readonly string[]) {
    const queryFn = async (): Promise<string> => {
      const at = String(this.folded);
      await new Promise((done) => setTimeout(done, this.takes));
      this.readings++;
      return at;
    };
    const observer = new QueryObserver(this.#queries, { queryKey, queryFn, staleTime: Infinity });
    const end = observer.subscribe(({ data }) => (this.shown = data));
    const onEvent = (listener: (event: FeedEvent) => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    };
    const stop = refreshing({ onEvent }, this.#queries, () => this.foldedByAll());
    this.#leave = () => [stop, end, () => this.#queries.clear()].forEach((leave) => leave());
  }

  foldedByAll = (): Promise<bigint> => Promise.resolve(this.folded);

  tell(position: number, customerId?: string): void {
    const event = { position: String(position), ...(customerId && { customerId }) } as FeedEvent;
    for (const listener of this.#listeners) listener(event);
  }

  leave(): void {
    this.#leave();
  }
}

describe('what events touch is read again', () => {
  let page: Page;
  const open = async (...queryKey: string[]): Promise<void> => {
    page = new Page(queryKey);
    await jest.advanceTimersByTimeAsync(10);
    expect(page.readings).toBe(1);
  };
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    page.leave();
    jest.useRealTimers();
  });

  it('once for a burst that is folded already', async () => {
    await open('report', 'value', 'now');
    page.folded = 3n;
    for (const position of [1, 2, 3]) page.tell(position, 'c1');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([page.shown, page.readings]).toEqual(['3', 2]);
  });

  it('until the read models have come to it, however late that is', async () => {
    await open('report', 'value', 'now');
    page.tell(7);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(page.shown).toBe('0');
    page.folded = 7n;
    await jest.advanceTimersByTimeAsync(3000);
    expect(page.shown).toBe('7');
    const { readings } = page;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(page.readings).toBe(readings);
  });

  it('while events do not cease, even when a reading takes longer than it is between them', async () => {
    await open('report', 'value', 'now');
    page.takes = 700;
    for (let position = 1; position <= 50; position++) {
      page.folded = BigInt(position);
      page.tell(position);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(page.readings).toBeGreaterThan(4);
    await jest.advanceTimersByTimeAsync(3000);
    expect(page.shown).toBe('50');
  });

  it('by a page of the customer alone, and not as of a past day', async () => {
    await open('customer', 'c1', 'now');
    page.folded = 9n;
    page.tell(8, 'c2');
    await jest.advanceTimersByTimeAsync(1000);
    expect(page.readings).toBe(1);
    page.tell(9, 'c1');
    await jest.advanceTimersByTimeAsync(1000);
    expect(page.shown).toBe('9');
    page.leave();
    await open('customer', 'c1', '2011-06-17');
    page.tell(9, 'c1');
    await jest.advanceTimersByTimeAsync(1000);
    expect(page.readings).toBe(1);
  });

  it('after nobody answered for a while', async () => {
    await open('timeline', 'c1');
    page.foldedByAll = () => Promise.reject(new Error('no server'));
    page.tell(4, 'c1');
    await jest.advanceTimersByTimeAsync(10_000);
    page.folded = 4n;
    page.foldedByAll = () => Promise.resolve(4n);
    await jest.advanceTimersByTimeAsync(3000);
    expect(page.shown).toBe('4');
  });

  it('no more once the page is left', async () => {
    await open('report', 'value', 'now');
    page.tell(5);
    page.leave();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(page.readings).toBe(1);
  });
});
