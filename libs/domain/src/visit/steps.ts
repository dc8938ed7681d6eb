import type { Instant } from '@annals/kernel';
import type { CommandFor } from '../customer/commands.js';
import { refuse } from '../customer/rejections.js';
import type { Objection } from '../customer/rules.js';
import type { CustomerState } from '../customer/state.js';

/** When a visit was scheduled, in the order of fold. */
export interface ScheduledMoment {
  readonly occurredAt: Instant;
  readonly sourceSeq: number;
}

/** A visit ends after it was scheduled, and once: that it ended already is told by its name. */
export function checkVisitEnd(
  { visits }: CustomerState,
  { data, occurredAt, sourceSeq }: CommandFor<'ServiceVisitCarriedOut' | 'ServiceVisitMissed'>,
): Objection {
  const scheduled = visits?.get(data.visitId);
  if (!scheduled) return refuse('VISIT.NOT_SCHEDULED');
  const isLater =
    occurredAt > scheduled.occurredAt || (occurredAt === scheduled.occurredAt && sourceSeq > scheduled.sourceSeq);
  return isLater ? undefined : refuse('VISIT.ENDS_TOO_EARLY');
}
