import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Standing, TenantId } from '@annals/contracts';
import {
  addStatistics,
  fitModelInSteps,
  newStatistics,
  type FittedTable,
  type ModelFitted,
  type Policy,
  type ValueDoc,
} from '@annals/domain';
import { ok, reject, type Day, type Rejection, type Result } from '@annals/kernel';
import { inTurns } from '@annals/platform';
import type { ModelName, ReadModelStore } from '@annals/ports';

/** Rows hashed at once: others of this thread wait for some 10 ms. */
const ROWS_AT_ONCE = 10_000;

/**
 * What a fit to the value documents tells, as of the end of `day`: facts that came later, or were folded since, do not
 * count. Cost: reads every document; a fit of a million buyers takes seconds, in turns with whatever else the thread does.
 * Errors: those of {@link fitModelInSteps}.
 */
export async function fitValues(
  readModels: ReadModelStore,
  valueModel: ModelName,
  tenant: TenantId,
  day: Day,
  policy: Policy,
): Promise<Result<ModelFitted['data'], Rejection>> {
  const rows = newStatistics();
  for await (const page of readModels.scan<Standing<ValueDoc>>(valueModel, tenant)) {
    for (const { id, document } of page)
      if (!document.absorbed) addStatistics(rows, id, document.doc.history.orders, day, policy.prediction);
  }
  const fitted = await inTurns(fitModelInSteps(rows, day, policy));
  if (!fitted.ok) return reject(fitted.error.code, fitted.error.reason);
  const { model, table } = fitted.value;
  return ok({ ...model, dataHash: await hashOf(table) });
}

/** Of customers and statistics in order of customer: the same data give the same hash, on every machine. */
async function hashOf({ customers, columns: { x, tx, T, m } }: FittedTable): Promise<string> {
  const hash = createHash('sha256');
  for (const [i, customer] of customers.entries()) {
    hash.update(`${JSON.stringify([customer, x[i], tx[i], T[i], m[i]])}\n`);
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate();
  }
  return hash.digest('hex');
}
