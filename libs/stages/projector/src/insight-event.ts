import type { EncodedEvent, NewEvent, RecordedEvent } from '@annals/contracts';
import { encode } from '@annals/contracts';
import { formatInstant, type Instant } from '@annals/kernel';
import type { Insight, Receipt } from '@annals/domain';
import type { Scope } from './fold-customer.js';
import type { Change } from './standing.js';

const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

/** The receipt of a change, as the event to append. */
export function insightEvent(
  scope: Scope,
  change: Change,
  recordedAt: Instant,
  { correlationId, traceparent }: Pick<RecordedEvent, 'correlationId' | 'traceparent'>,
): EncodedEvent {
  const { projection, tellAs, context, tenant, customerId } = scope;
  const { inputs, thresholds, next, nextTransitionAt } = change.explain();
  const data: Receipt = {
    before: change.before,
    after: change.after,
    effectiveAt: formatInstant(change.effectiveAt),
    causes: [change.cause],
    projectionVersion: tellAs,
    policyVersion: context.policy.version,
    inputs,
    thresholds,
    next,
    nextTransitionAt: isoOrNull(nextTransitionAt),
    supersedes: [...change.supersedes],
    ...(change.corrected && {
      corrected: change.corrected.map(({ at, category }) => ({ effectiveAt: formatInstant(at), category })),
    }),
  };
  const event: NewEvent = {
    id: change.id,
    tenant,
    customerId,
    occurredAt: change.effectiveAt,
    recordedAt,
    sourceSeq: 0,
    actor: `${projection.name}-projector`,
    correlationId,
    traceparent,
    event: { type: projection.insight, data } as Insight,
  };
  return encode(event);
}
