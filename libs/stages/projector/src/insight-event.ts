import type { EncodedEvent, NewEvent, RecordedEvent } from '@annals/contracts';
import { encode } from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import { insightOf, type Change, type Scope } from '@annals/read-models';

/** The receipt of a change, as the event to append. */
export function insightEvent(
  scope: Scope,
  change: Change,
  recordedAt: Instant,
  { correlationId, traceparent }: Pick<RecordedEvent, 'correlationId' | 'traceparent'>,
): EncodedEvent {
  const { projection, tenant, customerId } = scope;
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
    event: insightOf(scope, change),
  };
  return encode(event);
}
