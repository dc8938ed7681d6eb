import { derivedId, type NewEvent, type Standing, type TenantId } from '@annals/contracts';
import { cutsOf, standingAt, type Context, type CutsSet, type ValueDoc } from '@annals/domain';
import type { Day, Instant } from '@annals/kernel';
import type { ModelName, ReadModelStore } from '@annals/ports';

interface Ranked {
  readonly customerId: string;
  readonly margin: number;
  readonly revenue: number;
}

/**
 * The cuts of a month's end. Facts that came after it, or were folded since, do not count, so the same
 * cuts follow whenever they are computed.
 */
export async function computeCuts(
  models: ReadModelStore,
  valueModel: ModelName,
  tenant: TenantId,
  day: Day,
  context: Context,
): Promise<CutsSet['data']> {
  const standings: Ranked[] = [];
  for await (const page of models.scan<Standing<ValueDoc>>(valueModel, tenant)) {
    for (const { id, document } of page) {
      const standing = standingAt(document.doc, day, context);
      if (standing) standings.push({ customerId: id, ...standing });
    }
  }
  return cutsOf(standings, day, context.policy);
}

/** Cuts as an event. The same cuts of the same day are the same event, however often they are computed. */
export function cutsSet(
  tenant: TenantId,
  data: CutsSet['data'],
  occurredAt: Instant,
  recordedAt: Instant,
): NewEvent<CutsSet> {
  const id = derivedId('cuts', tenant, JSON.stringify(data));
  return {
    id,
    tenant,
    occurredAt,
    recordedAt,
    sourceSeq: 1,
    actor: 'clock',
    correlationId: id,
    event: { type: 'CutsSet', data },
  };
}
