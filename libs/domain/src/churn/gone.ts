import type { Day } from '@annals/kernel';
import type { BuyingDays } from '@annals/analytics';
import type { Context, FittedModel } from '../clock/population.js';
import { lostAfter } from '../lifecycle/relationship/cycle.js';
import { isEnded, lastPurchase, type Relationship } from '../lifecycle/relationship/relationship.js';
import { aliveOn, buyingDaysOf, modelOn } from '../prediction/alive.js';

/** By what the chance is told that a customer is gone already. */
export type GoneBy = 'END' | 'MODEL' | 'SILENCE';

/**
 * b of the churn risk (domain.md §2.6), the chance that the customer is gone already: 1 − P(alive) by the model in force
 * on `day` for who came back once; else how far silence has gone on the way to a loss; 1 after RelationshipEnded.
 * It never falls while no fact comes and the model stays.
 */
export class Gone {
  readonly by: GoneBy;
  readonly #last: Day;
  readonly #lostDays: number;
  readonly #model: FittedModel | null;
  readonly #buying: BuyingDays;

  /** `relationship` is of someone who has bought. */
  constructor(relationship: Relationship, day: Day, { policy, models }: Pick<Context, 'policy' | 'models'>) {
    this.#last = lastPurchase(relationship)!;
    this.#lostDays = lostAfter(relationship.cycle, policy.lifecycle);
    this.#buying = buyingDaysOf(relationship);
    // A model says that who came once is alive for ever.
    this.#model = this.#buying.x > 0 ? modelOn(models, day) : null;
    this.by = isEnded(relationship) ? 'END' : this.#model ? 'MODEL' : 'SILENCE';
  }

  /** Id of the model that tells it; `null` where none does. */
  get model(): string | null {
    return this.by === 'MODEL' ? this.#model!.id : null;
  }

  /** 0–1, as of the end of `day`. */
  on(day: Day): number {
    if (this.by === 'END') return 1;
    if (this.by === 'MODEL') return 1 - aliveOn(this.#buying, day, this.#model!);
    return Math.min(1, (day - this.#last) / this.#lostDays);
  }
}
