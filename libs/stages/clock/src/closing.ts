import { clockFactId, type NewEvent, type TenantId } from '@annals/contracts';
import { endOfMonth, endOfQuarter, formatDay, type Calendar, type Day, type Instant } from '@annals/kernel';
import type { ClockFact, Policy } from '@annals/domain';

/** For whom days are closed, and who says so. */
export interface ClosingScope {
  readonly tenant: TenantId;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly recordedAt: Instant;
}

/** The facts that end a business day: at a quarter's end the review period closes one millisecond before the day. */
export function closingFacts(scope: ClosingScope, day: Day): NewEvent<ClockFact>[] {
  const { calendar, policy } = scope;
  const closed = clockFact(scope, 'DayClosed', day, calendar.startOf(day + 1), {
    type: 'DayClosed',
    data: { day: formatDay(day) },
  });
  if (day !== endOfQuarter(day)) return [closed];
  const data = { asOf: formatDay(day), policyVersion: policy.version };
  return [
    clockFact(scope, 'ReviewPeriodClosed', day, calendar.endOf(day), { type: 'ReviewPeriodClosed', data }),
    closed,
  ];
}

export const endsMonth = (day: Day): boolean => day === endOfMonth(day);

function clockFact(
  { tenant, recordedAt }: ClosingScope,
  type: 'DayClosed' | 'ReviewPeriodClosed',
  day: Day,
  occurredAt: Instant,
  event: ClockFact,
): NewEvent<ClockFact> {
  const id = clockFactId(tenant, type, day);
  return { id, tenant, occurredAt, recordedAt, sourceSeq: 0, actor: 'clock', correlationId: id, event };
}
