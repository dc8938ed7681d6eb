/**
 * ln Γ(x) for x > 0, by Stirling's series above 10 and the recurrence below it. `NaN` for x ≤ 0, which no model here
 * asks for. Absolute error below 1e-14 up to x = 10, relative error below 1e-15 above
 * (Abramowitz & Stegun 6.1.15, 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Infinity) return Infinity;
  let product = 1;
  let shifted = x;
  while (shifted < SERIES_FROM) product *= shifted++;
  return stirling(shifted) - Math.log(product);
}

/** Seven terms are exact to double precision from here on. */
const SERIES_FROM = 10;
const HALF_LN_2_PI = 0.918_938_533_204_672_7;

function stirling(x: number): number {
  const w = 1 / (x * x);
  const series =
    1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360_360 - w / 156)))));
  return (x - 0.5) * Math.log(x) - x + HALF_LN_2_PI + series / x;
}

/** ψ(x) = d ln Γ(x) / dx for x > 0; `NaN` for x ≤ 0. Absolute error below 1e-14 (Abramowitz & Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Infinity) return Infinity;
  let below = 0;
  let shifted = x;
  while (shifted < SERIES_FROM) below += 1 / shifted++;
  const w = 1 / (shifted * shifted);
  const series =
    w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32_760 - w / 12))))));
  return Math.log(shifted) - 0.5 / shifted - series - below;
}
