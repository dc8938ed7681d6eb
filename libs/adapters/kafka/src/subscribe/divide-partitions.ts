/** A consumer of a group, and the partitions that it had. */
export interface Member {
  readonly id: string;
  readonly had: readonly number[];
}

/**
 * Divides partitions evenly, and leaves with each member what it had as far as that is even: what moves must be opened
 * anew by its next owner. The same for every order of the members, whose sizes differ by one at most.
 */
export function dividePartitions(partitions: number, members: readonly Member[]): Map<string, number[]> {
  const shares = new Map<string, number[]>();
  const free = new Set(Array.from({ length: partitions }, (_, partition) => partition));
  const byHoldings = [...members].sort((a, b) => b.had.length - a.had.length || (a.id < b.id ? -1 : 1));
  const sizes = byHoldings.map(
    (_, i) => Math.floor(partitions / members.length) + (i < partitions % members.length ? 1 : 0),
  );
  byHoldings.forEach(({ id, had }, i) => {
    const kept: number[] = [];
    for (const partition of had) if (kept.length < sizes[i]! && free.delete(partition)) kept.push(partition);
    shares.set(id, kept);
  });
  const left = [...free];
  byHoldings.forEach(({ id }, i) => {
    const share = shares.get(id)!;
    share.push(...left.splice(0, sizes[i]! - share.length));
    share.sort((a, b) => a - b);
  });
  return shares;
}
