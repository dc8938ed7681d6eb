import { derivedId, type NewEvent, type Standing, type TenantId } from '@annals/contracts';
import {
  cutsOf,
  matrixCutsOf,
  matrixFiguresAt,
  standingAt,
  type Context,
  type CutsSet,
  type MatrixFigures,
  type ValueDoc,
} from '@annals/domain';
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
  const places: MatrixFigures[] = [];
  const { model, policy } = context;
  for await (const page of models.scan<Standing<ValueDoc>>(valueModel, tenant)) {
    for (const { id, document } of page) {
      // Whoever was absorbed counts as the survivor.
      if (document.absorbed) continue;
      const standing = standingAt(document.doc, day, context);
      if (standing) standings.push({ customerId: id, ...standing });
      const place = model && matrixFiguresAt(document.doc.history.orders, day, model, policy);
      if (place) places.push(place);
    }
  }
  const matrix = model ? matrixCutsOf(places, model, policy) : undefined;
  return { ...cutsOf(standings, day, policy), ...(matrix && { matrix }) };
}

/**
 * Cuts as an event. The same cuts of the same day are the same event, however often they are computed; those that hold
 * again, since what had changed them was undone, are another one. `told`: ids of the facts that told cuts of that day,
 * those in force at the end.
 */
export function cutsSet(
  tenant: TenantId,
  data: CutsSet['data'],
  occurredAt: Instant,
  recordedAt: Instant,
  told: ReadonlySet<string>,
): NewEvent<CutsSet> {
  const first = derivedId('cuts', tenant, JSON.stringify(data));
  const id = told.has(first) ? derivedId('cuts', tenant, JSON.stringify(data), [...told].at(-1)!) : first;
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
