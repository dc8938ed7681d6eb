import { inverse } from '../optimise/matrix.js';

/**
 * Standard errors from second differences of ln L by the parameters themselves: neither the gradient nor the logarithms
 * that a fit uses are in it.
 */
export function errorsByDifferences(
  logLikelihood: (parameters: readonly number[]) => number,
  at: readonly number[],
): number[] {
  const steps = at.map((value) => 1e-3 * value);
  const moved = (i: number, u: number, j: number, v: number) =>
    logLikelihood(at.map((value, k) => value + (k === i ? u * steps[k]! : 0) + (k === j ? v * steps[k]! : 0)));
  const information = at.map((_, i) =>
    at.map((__, j) => {
      const mixed = moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1) + moved(i, -1, j, -1);
      return -mixed / (4 * steps[i]! * steps[j]!);
    }),
  );
  return inverse(information)!.map((row, i) => Math.sqrt(row[i]!));
}
