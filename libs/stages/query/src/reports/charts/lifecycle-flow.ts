import type { HistoryEntry } from '@annals/contracts';
import type { LifecycleStage } from '@annals/domain';
import type { Instant } from '@annals/kernel';

/** Customers who were in one stage, and came to another. */
export interface FlowCount {
  readonly from: LifecycleStage;
  readonly to: LifecycleStage;
  readonly count: number;
}

/** Counts how customers moved between lifecycle stages in a period: after `begin`, and up to `end`, milliseconds. */
export class FlowTally {
  readonly #flows = new Map<string, number>();
  readonly #transitions = new Map<string, number>();
  #customers = 0;

  constructor(
    private readonly begin: Instant,
    private readonly end: Instant,
  ) {}

  /** `history`: what held from when on, oldest first. Who is known only after the period is in none of it. */
  add(history: readonly Pick<HistoryEntry, 'at' | 'category'>[]): void {
    let stage: LifecycleStage = 'NONE';
    let first: LifecycleStage = 'NONE';
    for (const { at, category } of history) {
      if (at > this.end) break;
      const next = category['stage'] as LifecycleStage;
      if (at <= this.begin) first = next;
      else if (next !== stage) increase(this.#transitions, stage, next);
      stage = next;
    }
    if (stage === 'NONE' && first === 'NONE') return;
    this.#customers++;
    increase(this.#flows, first, stage);
  }

  result(): { customers: number; flows: FlowCount[]; transitions: FlowCount[] } {
    return { customers: this.#customers, flows: counts(this.#flows), transitions: counts(this.#transitions) };
  }
}

function increase(tally: Map<string, number>, from: LifecycleStage, to: LifecycleStage): void {
  const key = `${from} ${to}`;
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

const counts = (tally: ReadonlyMap<string, number>): FlowCount[] =>
  [...tally].sort().map(([key, count]) => {
    const [from, to] = key.split(' ') as [LifecycleStage, LifecycleStage];
    return { from, to, count };
  });
