import type { StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { BgNbd } from './parameters.js';

/** Numbers uniform in [0, 1). The caller's, with a seed of his own: nothing here rolls dice. */
export type Uniform = () => number;

/**
 * Customers as the model describes them, with T uniform in (`T`/2, `T`] and times in whole multiples of `step` (a day, in
 * the model's unit): to see how well a fit finds its parameters again, and what it costs. Spend is 0.
 */
export function simulateBgNbd(
  { r, alpha, a, b }: BgNbd,
  population: { readonly customers: number; readonly T: number; readonly step: number },
  uniform: Uniform,
): StatisticsColumns {
  const { customers, step } = population;
  const steps = Math.round(population.T / step);
  const column = () => new Float64Array(customers);
  const columns = { x: column(), tx: column(), T: column(), m: column() };
  for (let row = 0; row < customers; row++) {
    const T = (steps - Math.floor((uniform() * steps) / 2)) * step;
    const rate = gamma(r, uniform) / alpha;
    const [left, stayed] = [gamma(a, uniform), gamma(b, uniform)];
    const leaves = left / (left + stayed);
    let [time, x, tx] = [0, 0, 0];
    do {
      time -= Math.log1p(-uniform()) / rate;
      const day = Math.ceil(time / step) * step;
      if (!(day <= T)) break;
      // Purchases of a day are one, as in the statistics of real purchases.
      if (day > tx) x++;
      tx = day;
    } while (uniform() >= leaves);
    columns.x[row] = x;
    columns.tx[row] = tx;
    columns.T[row] = T;
  }
  return columns;
}

/** A Gamma(shape, 1) variate (Marsaglia & Tsang 2000). */
function gamma(shape: number, uniform: Uniform): number {
  if (shape < 1) return gamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log1p(-uniform())) * Math.cos(2 * Math.PI * uniform());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log1p(-uniform()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
