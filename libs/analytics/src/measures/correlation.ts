import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';

/**
 * Pearson's correlation of two columns of one length. Gamma-Gamma takes spend to be independent of frequency: far from 0
 * for (x, m) of repeat buyers, its values are biased (domain.md §4).
 * Errors: SAMPLE.EMPTY below two rows, or where a column does not vary.
 */
export function correlation(u: Float64Array, v: Float64Array): Computed<number> {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / column.length;
  const [meanU, meanV] = [mean(u), mean(v)];
  let [uu, uv, vv] = [0, 0, 0];
  for (let row = 0; row < u.length; row++) {
    const [du, dv] = [u[row]! - meanU, v[row]! - meanV];
    uu += du * du;
    uv += du * dv;
    vv += dv * dv;
  }
  if (!(uu > 0 && vv > 0)) return refuse('SAMPLE.EMPTY', 'a column that does not vary has no correlation');
  return ok(uv / Math.sqrt(uu * vv));
}
