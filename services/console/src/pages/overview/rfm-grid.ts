export const SCORES = [1, 2, 3, 4, 5] as const;

/** Buyers by frequency and recency, from buyers by code: the monetary score is summed over. */
export function recencyByFrequency(codes: Readonly<Record<string, number>>): number[][] {
  const grid = SCORES.map(() => SCORES.map(() => 0));
  for (const [code, buyers] of Object.entries(codes)) {
    const [r, f] = [Number(code[0]), Number(code[1])];
    grid[f - 1]![r - 1]! += buyers;
  }
  return grid;
}
