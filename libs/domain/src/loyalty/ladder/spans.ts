import type { Day } from '@annals/kernel';

/** Days from and with `from` up to but not with `until`. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** Days on which a condition holds if no fact comes: sorted, disjoint, and never touching. Only today and later count. */
export type Spans = readonly Span[];

export const ALWAYS: Spans = [{ from: -Infinity, until: Infinity }];
export const NEVER: Spans = [];

export const upTo = (until: Day): Spans => (until === -Infinity ? NEVER : [{ from: -Infinity, until }]);

export const holdsOn = (spans: Spans, day: Day): boolean => spans.some(({ from, until }) => from <= day && day < until);

/** Those days of `spans` that are before `until`. */
export function before(spans: Spans, until: Day): Spans {
  if (spans === ALWAYS) return upTo(until);
  return spans.filter(({ from }) => from < until).map((span) => (span.until > until ? { ...span, until } : span));
}

/** Days that are in one or the other. */
export function eitherOf(a: Spans, b: Spans): Spans {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const joined: Span[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.from - y.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else joined.push(span);
  }
  return joined;
}
