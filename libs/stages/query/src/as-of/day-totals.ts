import type { Day } from '@annals/kernel';
import type { Tallies } from '@annals/read-models';

/** Sums of a read model's tallies over all customers at the end of each day. */
export class DayTotals {
  readonly #changes = new Map<Day, Record<string, number>>();

  /** From `day` on, somebody counts for `after` where it counted for `before`. */
  change(day: Day, before: Tallies, after: Tallies): void {
    const changes = this.#changes.get(day) ?? {};
    this.#changes.set(day, changes);
    add(changes, before, -1);
    add(changes, after, 1);
  }

  at(day: Day): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const [changed, changes] of this.#changes) if (changed <= day) add(sums, changes, 1);
    return sums;
  }
}

/** A sum of 0 is none, as in the read models. */
function add(sums: Record<string, number>, tallies: Tallies, sign: 1 | -1): void {
  for (const name in tallies) {
    const sum = (sums[name] ?? 0) + sign * tallies[name]!;
    if (sum === 0) delete sums[name];
    else sums[name] = sum;
  }
}
