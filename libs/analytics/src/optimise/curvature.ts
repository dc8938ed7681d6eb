import type { Objective } from './minimise.js';

/** Far enough that rounding of the gradient does not show, near enough that its third derivative does not. */
const STEP = 1e-4;

/** The Hessian at a point, by central differences of the analytic gradient, made symmetric. */
export function hessianAt(objective: Objective, point: readonly number[]): number[][] {
  const moved = (i: number, by: number) => objective(point.map((value, j) => (i === j ? value + by : value))).gradient;
  const rows = point.map((_, i) => {
    const above = moved(i, STEP);
    const below = moved(i, -STEP);
    return above.map((value, j) => (value - below[j]!) / (2 * STEP));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}
