import { finish, type Steps } from '../steps.js';
import { dot, identity, multiply } from './matrix.js';

/** The value of a smooth function and its gradient. `value` may be infinite or `NaN` where it is not defined. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export type Objective = (point: readonly number[]) => Slope;

/** Where the optimiser stood when it stopped, and whether that is a stationary point. */
export interface Minimum extends Slope {
  readonly point: readonly number[];
  /** The largest component of the gradient is at most the tolerance. Nothing else counts as converged. */
  readonly converged: boolean;
  /** A variable went out of reach: the function goes on falling that way, and has no minimum near the start. */
  readonly escaped: boolean;
  readonly iterations: number;
  readonly evaluations: number;
}

export interface MinimiseOptions {
  /** For the largest component of the gradient. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** How far from the start each variable may go. */
  readonly reach: number;
}

/**
 * A local minimum of a smooth function of a few variables by BFGS (Nocedal & Wright, Numerical Optimization, ch. 6), with
 * a backtracking line search. Steps are bounded, since the variables here are logarithms: 50 more is a factor of 10²¹.
 */
export const minimise = (objective: Objective, start: readonly number[], options: MinimiseOptions): Minimum =>
  finish(minimiseInSteps(objective, start, options));

/** The same, with a pause before each iteration. */
export function* minimiseInSteps(
  objective: Objective,
  start: readonly number[],
  options: MinimiseOptions,
): Steps<Minimum> {
  let at: Place = { point: [...start], ...objective(start) };
  let inverseHessian = identity(start.length);
  let evaluations = 1;
  let iterations = 0;
  let fresh = true;
  const escaped = () => at.point.some((value, i) => Math.abs(value - start[i]!) > options.reach);
  while (steepness(at.gradient) > options.tolerance && iterations < options.maxIterations && !escaped()) {
    yield;
    iterations++;
    let direction = multiply(inverseHessian, at.gradient).map((d) => -d);
    if (!(dot(direction, at.gradient) < 0)) {
      inverseHessian = identity(start.length);
      fresh = true;
      direction = at.gradient.map((g) => -g);
    }
    const found = search(objective, at, bounded(direction));
    evaluations += found.evaluations;
    if (!found.place) {
      // Where even the steepest way does not go down, the arithmetic has no digits left.
      if (fresh) break;
      inverseHessian = identity(start.length);
      fresh = true;
      continue;
    }
    inverseHessian = updated(inverseHessian, at, found.place, fresh);
    fresh = false;
    at = found.place;
  }
  const converged = steepness(at.gradient) <= options.tolerance && !escaped();
  return { ...at, converged, escaped: escaped(), iterations, evaluations };
}

interface Place extends Slope {
  readonly point: readonly number[];
}

/** `Infinity` where any component is not a number, so that it never passes for flat. */
const steepness = (gradient: readonly number[]): number =>
  gradient.reduce((most, g) => (Number.isFinite(g) ? Math.max(most, Math.abs(g)) : Infinity), 0);

const LONGEST_STEP = 2;

function bounded(direction: readonly number[]): number[] {
  const longest = steepness(direction);
  return direction.map((d) => (longest > LONGEST_STEP ? (d * LONGEST_STEP) / longest : d));
}

const HALVINGS = 40;

function search(
  objective: Objective,
  from: Place,
  direction: readonly number[],
): { place?: Place; evaluations: number } {
  const slope = dot(from.gradient, direction);
  let length = 1;
  for (let evaluations = 1; evaluations <= HALVINGS; evaluations++) {
    const point = from.point.map((value, i) => value + length * direction[i]!);
    const place = { point, ...objective(point) };
    if (descends(from, place, length, slope, direction)) return { place, evaluations };
    length /= 2;
  }
  return { evaluations: HALVINGS };
}

/**
 * Armijo's condition. Near the minimum the values differ only in digits that are noise; there a gradient that became
 * flatter decides (Hager & Zhang 2005, "approximate Wolfe").
 */
function descends(from: Place, to: Place, length: number, slope: number, direction: readonly number[]): boolean {
  if (!Number.isFinite(to.value) || !to.gradient.every(Number.isFinite)) return false;
  if (to.value <= from.value + 1e-4 * length * slope) return true;
  const noise = 1e-13 * Math.max(1, Math.abs(from.value));
  return to.value <= from.value + noise && Math.abs(dot(to.gradient, direction)) <= 0.9 * Math.abs(slope);
}

/** The BFGS update of the inverse Hessian; none where the function is not convex along the step. */
function updated(inverseHessian: number[][], from: Place, to: Place, fresh: boolean): number[][] {
  const s = to.point.map((value, i) => value - from.point[i]!);
  const y = to.gradient.map((value, i) => value - from.gradient[i]!);
  const sy = dot(s, y);
  if (!(sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y)))) return inverseHessian;
  const before = fresh ? identity(s.length).map((row) => row.map((value) => (value * sy) / dot(y, y))) : inverseHessian;
  const hy = multiply(before, y);
  const stretch = (1 + dot(y, hy) / sy) / sy;
  return before.map((row, i) =>
    row.map((value, j) => value + stretch * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy),
  );
}
