import type { Day } from '@annals/kernel';
import type { LifecyclePolicy } from './relationship/cycle.js';
import type { PurchaseDays } from './relationship/purchase-days.js';

/**
 * Net spend of the window that ends with a day and of the one before it, as two sums that slide forward:
 * the only part of the stage table that time can switch on and off again.
 */
export interface SpendWindows {
  /** Index of the oldest day of purchase in the recent window, and of the oldest in the previous one. */
  recentFrom: number;
  previousFrom: number;
  /** Base-currency minor units. */
  recent: number;
  previous: number;
}

/** The windows as of `day`, on or after the newest purchase. Looks at no more days than they are long. */
export function spendWindows(days: PurchaseDays, from: number, day: Day, windowDays: number): SpendWindows {
  let [recent, previous] = [0, 0];
  let index = days.day.length - 1;
  for (; index >= from && day - days.day[index]! < windowDays; index--) recent += days.net[index]!;
  const recentFrom = index + 1;
  for (; index >= from && day - days.day[index]! < 2 * windowDays; index--) previous += days.net[index]!;
  return { recentFrom, previousFrom: index + 1, recent, previous };
}

/** Moves the windows on to a later day. */
export function slideTo(windows: SpendWindows, days: PurchaseDays, day: Day, windowDays: number): void {
  while (day - days.day[windows.recentFrom]! >= windowDays) {
    const net = days.net[windows.recentFrom++]!;
    windows.recent -= net;
    windows.previous += net;
  }
  while (day - days.day[windows.previousFrom]! >= 2 * windowDays) windows.previous -= days.net[windows.previousFrom++]!;
}

/** The next day on which a purchase changes or leaves its window; Infinity when both are empty. */
export function nextSlide(windows: SpendWindows, days: PurchaseDays, windowDays: number): Day {
  const changes = days.day[windows.recentFrom];
  const leaves = days.day[windows.previousFrom];
  return Math.min(
    changes === undefined ? Infinity : changes + windowDays,
    leaves === undefined ? Infinity : leaves + 2 * windowDays,
  );
}

/** Whether spend fell below its share of what it was. From nothing it cannot fall, since nothing is below a share of it. */
export const hasFallen = ({ recent, previous }: SpendWindows, { share }: LifecyclePolicy['spendFall']): boolean =>
  recent < share * previous;
