import { clockStream, derivedId, type RecordedEvent, type TenantId } from '@annals/contracts';
import type { Policy } from '@annals/domain';
import { parseDay, reject, ok, type Instant, type Rejection, type Result } from '@annals/kernel';
import { timelineOf } from '@annals/read-models';
import type { WhatIfFrom } from './what-if-report.js';

/** What a tenant's own facts would be, had it adopted a policy that it has not. */
export interface Alternative {
  /** In the order of the log. */
  readonly clockFacts: readonly RecordedEvent[];
  readonly adopted: RecordedEvent;
}

interface Asked {
  readonly tenant: TenantId;
  readonly policy: Policy;
  readonly from: WhatIfFrom;
  /** Position behind everything that is looked at. */
  readonly end: bigint;
  /** The business now, for a policy that is adopted then. */
  readonly now: Instant;
}

/**
 * The facts of a tenant with the adoption of another policy among them, at its place: before everything, right behind the
 * closing of the day before `from`, or behind everything. What was adopted after it in truth is left out, since the question is
 * what this policy does, not how long it lasts.
 * Errors: WHAT_IF.FROM_AHEAD where the day before has not been closed.
 */
export function alternativeFacts(
  clockFacts: readonly RecordedEvent[],
  { tenant, policy, from, end, now }: Asked,
): Result<Alternative, Rejection> {
  const place = placeOf(clockFacts, from, { position: end, occurredAt: now });
  if (!place) return reject('WHAT_IF.FROM_AHEAD', 'the business has not come to that day yet');
  const id = derivedId('what-if', tenant, JSON.stringify(policy), from);
  const adopted: RecordedEvent = {
    ...{ id, tenant, sourceSeq: 0, actor: 'what-if', correlationId: id, revision: 0 },
    ...{ stream: clockStream(tenant), recordedAt: place.occurredAt, ...place },
    event: { type: 'PolicyAdopted', data: { policy } },
  };
  const isBefore = (fact: RecordedEvent): boolean => fact.position <= place.position;
  return ok({
    adopted,
    clockFacts: [
      ...clockFacts.filter(isBefore),
      adopted,
      ...clockFacts.filter((fact) => !isBefore(fact) && fact.event.type !== 'PolicyAdopted'),
    ],
  });
}

type Place = Pick<RecordedEvent, 'position' | 'occurredAt'>;

function placeOf(clockFacts: readonly RecordedEvent[], from: WhatIfFrom, now: Place): Place | undefined {
  const beginning = { position: 0n, occurredAt: clockFacts[0]?.occurredAt ?? 0 };
  if (from === 'beginning') return beginning;
  if (from === 'now') return now;
  const dayBefore = parseDay(from)! - 1;
  const closed = timelineOf(clockFacts).filter(({ elapsed }) => elapsed !== null);
  if (dayBefore < (closed[0]?.tenant.population.closedDay ?? Infinity)) return closed[0] && beginning;
  const behind = closed.find(({ tenant }) => tenant.population.closedDay! >= dayBefore);
  return behind && { position: behind.fact.position, occurredAt: behind.elapsed! };
}
