import { formatDay, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { judgeJourney, type Attempt, type SalesPhase } from './judge.js';
import type { JourneyDoc } from './projection.js';

/** A customer's way as of a business day; days are `YYYY-MM-DD`. */
export interface JourneyView {
  readonly registeredOn: string | null;
  readonly firstPurchaseOn: string | null;
  readonly boughtAgainOn: string | null;
  readonly conversion: Attempt | null;
  readonly retention: Attempt | null;
  readonly touches: Readonly<Record<SalesPhase, number>>;
  readonly nextTransitionAt: Instant | null;
}

/** Reads as of a business day that is not before the last fold; agrees with sweeping to it. Leaves `doc` as it is. */
export function journeyAt(doc: JourneyDoc, day: Day, { policy, calendar }: Context): JourneyView {
  const { registeredOn, firstOn, againOn, conversion, retention, touches, dueOn } = judgeJourney(
    { ...doc },
    day,
    policy.journey,
  );
  const date = (on: Day | null): string | null => (on === null ? null : formatDay(on));
  return {
    ...{ registeredOn: date(registeredOn), firstPurchaseOn: date(firstOn), boughtAgainOn: date(againOn) },
    ...{ conversion, retention, touches },
    nextTransitionAt: dueOn === null ? null : calendar.startOf(dueOn),
  };
}
