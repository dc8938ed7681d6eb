import { probabilityAlive, timesOf, type BuyingDays } from '@annals/analytics';
import type { Day, Instant } from '@annals/kernel';
import type { Context, FittedModel } from '../clock/population.js';
import type { Relationship } from '../lifecycle/relationship/relationship.js';

type Models = Context['models'];

/** The model in force on a day: the newest of those fitted to days before it, so that history is told as it was believed. */
export function modelOn(models: Models, day: Day): FittedModel | null {
  for (let i = models.length - 1; i >= 0; i--) if (models[i]!.from <= day) return models[i]!.model;
  return null;
}

/** When the next model after an instant comes into force; `null` where none is known. */
export function nextModelAfter(models: Models, at: Instant): Instant | null {
  let next: Instant | null = null;
  for (let i = models.length - 1; i >= 0 && models[i]!.fromInstant > at; i--) next = models[i]!.fromInstant;
  return next;
}

/**
 * The days on which a customer bought, as a model asks for them: over the whole life, since a model knows no eras. Of
 * someone who has bought.
 */
export function buyingDaysOf({ days: { day }, eras }: Relationship): BuyingDays {
  // A day on which the relationship ended and began anew is in it twice.
  const twice = eras.filter(({ from }) => from > 0 && day[from] === day[from - 1]).length;
  return { x: day.length - 1 - twice, first: day[0]!, last: day.at(-1)! };
}

/** P(alive) as of the end of `day`, not before the last purchase: it falls as days pass. 1 for x = 0. */
export const aliveOn = (buying: BuyingDays, day: Day, { purchases, unitDays, decimals }: FittedModel): number =>
  probabilityAlive(purchases, timesOf(buying, { until: day, unitDays, decimals }));
