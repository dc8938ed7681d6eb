import { formatDay, type Day } from '@annals/kernel';
import { SALES_PHASES } from './judge.js';
import type { JourneyDoc } from './projection.js';

/** `2024-01`. */
const monthOf = (day: Day): string => formatDay(day).slice(0, 7);

/** Customers by the month in which they registered and first bought, and what became of them; interactions by phase. */
export function talliesOf({
  registeredOn,
  firstOn,
  conversion,
  retention,
  touches,
}: JourneyDoc): Record<string, number> {
  const tallies: Record<string, number> = {};
  if (registeredOn !== null) tallies[`conversion:${conversion!}:${monthOf(registeredOn)}`] = 1;
  else tallies['unregistered'] = 1;
  if (firstOn !== null) tallies[`retention:${retention!}:${monthOf(firstOn)}`] = 1;
  for (const phase of SALES_PHASES) if (touches[phase] > 0) tallies[`touches:${phase}`] = touches[phase];
  return tallies;
}
