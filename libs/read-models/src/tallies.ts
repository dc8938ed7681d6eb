/** What a customer counts for in the totals of a read model. */
export type Tallies = Readonly<Record<string, number>>;

/** Adds a customer to sums, or takes one out of them. A sum of 0 is none, so that equal totals are equal documents. */
export function addTallies(sums: Record<string, number>, tallies: Tallies, sign: 1 | -1): void {
  for (const name in tallies) {
    const sum = (sums[name] ?? 0) + sign * tallies[name]!;
    if (sum === 0) delete sums[name];
    else sums[name] = sum;
  }
}
