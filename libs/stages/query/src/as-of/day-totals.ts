import type { Day } from '@annals/kernel';
import { addTallies, type Tallies } from '@annals/read-models';

/** Sums of a read model's tallies over all customers at the end of each day. */
export class DayTotals {
  readonly #changes = new Map<Day, Record<string, number>>();

  /** From `day` on, somebody counts for `after` where it counted for `before`. */
  change(day: Day, before: Tallies, after: Tallies): void {
    const changes = this.#changes.get(day) ?? {};
    this.#changes.set(day, changes);
    addTallies(changes, before, -1);
    addTallies(changes, after, 1);
  }

  at(day: Day): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const [changed, changes] of this.#changes) if (changed <= day) addTallies(sums, changes, 1);
    return sums;
  }
}
