/** Shares of those who came from one step to the next, and from the first to the last; `null`: nobody was there. */
export interface FunnelRates {
  /** One fewer than there are steps. */
  readonly steps: readonly (number | null)[];
  readonly overall: number | null;
}

/** Rates of a funnel (漏斗, domain.md §2.7 row 16) from how many reached each step. */
export function funnelRates(reached: readonly number[]): FunnelRates {
  return {
    steps: reached.slice(1).map((count, i) => share(count, reached[i]!)),
    overall: reached.length < 2 ? null : share(reached.at(-1)!, reached[0]!),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
