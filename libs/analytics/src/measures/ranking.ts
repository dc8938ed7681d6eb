import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';

/**
 * Percentile of each value among all: 100(rank − ½)/n, the smallest value lowest; equal values share their mean rank
 * (domain.md §2.7 row 27). In the order of `values`.
 */
export function percentiles(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const result = new Array<number>(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    const meanRank = (from + 1 + to) / 2;
    for (let k = from; k < to; k++) result[order[k]!] = (100 * (meanRank - 0.5)) / values.length;
  }
  return result;
}

/**
 * Nearest-rank quantile: the smallest value that at least the share `q` of all do not exceed; always one of the values.
 * Errors: SAMPLE.EMPTY; ARGUMENT.OUT_OF_RANGE unless 0 < q ≤ 1.
 */
export function quantile(values: readonly number[], q: number): Computed<number> {
  if (values.length === 0) return refuse('SAMPLE.EMPTY', 'nothing has no quantile');
  if (!(q > 0 && q <= 1)) return refuse('ARGUMENT.OUT_OF_RANGE', 'a share is above 0 and at most 1', { q });
  // The share in billionths: in floats 7% of 100 would be rank 8.
  const rank = Math.max(1, Math.ceil((Math.round(q * 1e9) * values.length) / 1e9));
  return ok(ascending(values)[rank - 1]!);
}

/** The middle value, or the mean of the two middle ones. Errors: SAMPLE.EMPTY. */
export function median(values: readonly number[]): Computed<number> {
  if (values.length === 0) return refuse('SAMPLE.EMPTY', 'nothing has no median');
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  return ok(sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2);
}

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
