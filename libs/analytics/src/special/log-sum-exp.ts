/** ln(eˣ + eʸ) without overflow: the larger one is taken out. `-Infinity` is the logarithm of nothing. */
export function logSumExp(x: number, y: number): number {
  const larger = Math.max(x, y);
  if (larger === -Infinity || larger === Infinity) return larger;
  return larger + Math.log1p(Math.exp(Math.min(x, y) - larger));
}
