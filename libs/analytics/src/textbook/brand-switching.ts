import { ok } from '@annals/kernel';
import { solve, type Matrix } from '../optimise/matrix.js';
import { refuse, type Computed } from '../refusal.js';

/**
 * A brand-switching matrix (品牌转换矩阵): row i, column j: the chance that someone whose last purchase was of brand i
 * buys brand j next. Rows sum to 1.
 */
export type SwitchingMatrix = Matrix;

/** Errors: SWITCHING.NOT_A_TRANSITION_MATRIX unless it is square, and its rows are shares that sum to 1. */
export function checkSwitching(matrix: Matrix): Computed<SwitchingMatrix> {
  const isShare = (value: number) => value >= 0 && value <= 1;
  const sumsToOne = (row: readonly number[]) => Math.abs(row.reduce((sum, value) => sum + value, 0) - 1) < 1e-9;
  const wrong = matrix.findIndex((row) => row.length !== matrix.length || !row.every(isShare) || !sumsToOne(row));
  if (matrix.length > 0 && wrong === -1) return ok(matrix);
  return refuse('SWITCHING.NOT_A_TRANSITION_MATRIX', 'rows are shares that sum to 1', { row: wrong });
}

/**
 * Estimates the matrix from the brands that customers bought one after another, each as an index below `brands`. Each
 * cell starts with one purchase (add-one smoothing): what nobody has done yet is not impossible.
 * Errors: ARGUMENT.OUT_OF_RANGE for a brand that is none.
 */
export function estimateSwitching(sequences: Iterable<readonly number[]>, brands: number): Computed<SwitchingMatrix> {
  const counts = Array.from({ length: brands }, () => new Array<number>(brands).fill(1));
  for (const sequence of sequences) {
    const stranger = sequence.find((brand) => !(Number.isInteger(brand) && brand >= 0 && brand < brands));
    if (stranger !== undefined) return refuse('ARGUMENT.OUT_OF_RANGE', 'no such brand', { brand: stranger, brands });
    for (let i = 1; i < sequence.length; i++) counts[sequence[i - 1]!]![sequence[i]!]! += 1;
  }
  return ok(counts.map((row) => row.map((count) => count / row.reduce((sum, value) => sum + value, 0))));
}

/** The shares of purchases one purchase later. */
export const nextShares = (shares: readonly number[], matrix: SwitchingMatrix): number[] =>
  matrix.map((_, j) => shares.reduce((sum, share, i) => sum + share * matrix[i]![j]!, 0));

/**
 * The shares that the brands tend to, whoever sold last: π·M = π.
 * Errors: SWITCHING.NOT_A_TRANSITION_MATRIX; SWITCHING.NO_LONG_RUN_SHARE where that depends on who sold last.
 */
export function longRunShares(matrix: Matrix): Computed<readonly number[]> {
  const checked = checkSwitching(matrix);
  if (!checked.ok) return checked;
  // πᵢ(Mᵢⱼ − δᵢⱼ) summed over i is 0 for each j; one of these equations follows from the others, Σπ = 1 takes its place.
  const equations = matrix.map((_, j) =>
    j === matrix.length - 1 ? matrix.map(() => 1) : matrix.map((row, i) => row[j]! - (i === j ? 1 : 0)),
  );
  const shares = solve(
    equations,
    matrix.map((_, j) => (j === matrix.length - 1 ? 1 : 0)),
  );
  return shares ? ok(shares) : refuse('SWITCHING.NO_LONG_RUN_SHARE', 'brands do not exchange customers');
}
