/**
 * `null` of nothing. Rounded to a millionth, so that a mean of decimals that lies on a cut is on it: 4.3, 3.9 and 3.8
 * are 4, whatever their sum is in binary.
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e6) / 1e6;
}
