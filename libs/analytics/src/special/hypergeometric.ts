import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';

/** Past this many terms a series is refused instead of cut off: what it lacks then is not known. */
export const MAX_TERMS = 10_000;
/** What a term may be of the sum to be left out: half a unit of its last digit. */
export const LAST_DIGIT = 2 ** -53;

/**
 * Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 and c no integer ≤ 0, by its series or, where that needs fewer terms, after Euler's transform
 * (1−z)^(c−a−b)·₂F₁(c−a, c−b; c; z) (Abramowitz & Stegun 15.3.3).
 * Errors: ARGUMENT.OUT_OF_RANGE; SERIES.NOT_CONVERGED near z = 1, and where the sum overflows.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): Computed<number> {
  if (!(z >= 0 && z < 1) || (c <= 0 && Number.isInteger(c)) || ![a, b, c].every(Number.isFinite)) {
    return refuse('ARGUMENT.OUT_OF_RANGE', '₂F₁ is computed for 0 ≤ z < 1 and c no integer ≤ 0', { a, b, c, z });
  }
  // The terms of the series shrink as k^(a+b−c−1)·zᵏ: the smaller exponent wins.
  if (a + b - c <= 0) return series(a, b, c, z, 1);
  const transformed = series(c - a, c - b, c, z, 1);
  return transformed.ok ? ok(Math.exp((c - a - b) * Math.log1p(-z)) * transformed.value) : transformed;
}

/**
 * (c/b)·(₂F₁(a, b; c; z) − 1) for 0 ≤ z < 1: what remains finite, and keeps its digits, where b → 0 and where c → 0.
 * Errors: SERIES.NOT_CONVERGED.
 */
export function hypergeometricSlope(a: number, b: number, c: number, z: number): Computed<number> {
  const rest = series(a + 1, b + 1, c + 1, z, 2);
  return rest.ok ? ok(a * z * rest.value) : rest;
}

/**
 * Σ of terms of which the first is 1 and each next one is ·(a+k)(b+k)z/((c+k)(divisor+k)).
 * Ends where all that follows is below the last digit: terms shrink no slower than zᵏ once their ratio is below 1.
 */
function series(a: number, b: number, c: number, z: number, divisor: number): Computed<number> {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < MAX_TERMS; k++) {
    const ratio = ((a + k) * (b + k) * z) / ((c + k) * (divisor + k));
    term *= ratio;
    sum += term;
    const slowest = max(abs(ratio), z);
    if (slowest < 1 && abs(term) * slowest <= LAST_DIGIT * (1 - slowest) * abs(sum)) break;
    if (k === MAX_TERMS - 1) sum = Number.NaN;
  }
  if (Number.isFinite(sum)) return ok(sum);
  return refuse('SERIES.NOT_CONVERGED', `₂F₁ did not settle within ${MAX_TERMS} terms`, { a, b, c, z });
}

/** Looked up once: where globals are intercepted, as in a `vm` context, they would cost more than all the rest. */
const { abs, max } = Math;
