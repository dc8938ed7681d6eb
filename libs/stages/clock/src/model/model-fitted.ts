import { derivedId, type NewEvent, type TenantId } from '@annals/contracts';
import type { ModelFitted } from '@annals/domain';

type Told = Pick<NewEvent, 'occurredAt' | 'recordedAt' | 'actor'> &
  Partial<Pick<NewEvent, 'correlationId' | 'traceparent'>>;

/** A model as an event, at the end of the day that it is as of. The same fit of the same data is the same event, whoever asked. */
export function modelFitted(tenant: TenantId, data: ModelFitted['data'], told: Told): NewEvent<ModelFitted> {
  const id = derivedId('model', tenant, JSON.stringify(data));
  return { id, tenant, sourceSeq: 1, correlationId: id, ...told, event: { type: 'ModelFitted', data } };
}
