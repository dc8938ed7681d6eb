import {
  finish,
  fitBgNbdInSteps,
  fitGammaGammaInSteps,
  type Fit,
  type Refusal,
  type StatisticsColumns,
  type Steps,
} from '@annals/analytics';
import { err, formatDay, ok, type Day, type Result } from '@annals/kernel';
import type { ModelFitted } from '../clock/events.js';
import type { Policy } from '../policy/policy.js';
import type { StatisticsRows } from './statistics.js';

/** What a fit was made from, in order of customer, so that its hash does not depend on who was read first. */
export interface FittedTable {
  readonly customers: readonly string[];
  readonly columns: Readonly<Record<'x' | 'tx' | 'T' | 'm', Float64Array>>;
}

export interface ModelFit {
  readonly table: FittedTable;
  readonly model: Omit<ModelFitted['data'], 'dataHash'>;
}

/**
 * Fits how often all buyers buy and what they spend, as of `asOf`.
 * Errors: those of the BG/NBD fit (FIT.TOO_FEW_CUSTOMERS, FIT.TOO_FEW_REPEATERS, FIT.NOT_IDENTIFIED,
 * FIT.NOT_CONVERGED, STATISTICS.IMPOSSIBLE): then there is no model. Without spend the model tells purchases alone.
 */
export const fitModel = (rows: StatisticsRows, asOf: Day, policy: Policy): Result<ModelFit, Refusal> =>
  finish(fitModelInSteps(rows, asOf, policy));

/** The same, with pauses: of a million buyers a fit takes seconds. Errors: those of {@link fitModel}. */
export function* fitModelInSteps(rows: StatisticsRows, asOf: Day, policy: Policy): Steps<Result<ModelFit, Refusal>> {
  const { fit: limits, unitDays, decimals } = policy.prediction;
  const table = sorted(rows);
  yield;
  const purchases = yield* fitBgNbdInSteps(table.columns, limits);
  if (!purchases.ok) return err(purchases.error);
  const spend = yield* fitGammaGammaInSteps(table.columns, limits);
  const model = {
    asOf: formatDay(asOf),
    policyVersion: policy.version,
    ...{ unitDays, decimals },
    customers: table.customers.length,
    repeaters: repeatersIn(table.columns),
    purchases: toldOf(purchases.value),
    spend: spend.ok ? toldOf(spend.value) : null,
    spendRefusal: spend.ok ? null : spend.error.code,
  };
  return ok({ table, model });
}

const toldOf = <P extends object>({ parameters, logLikelihood, standardErrors, convergence }: Fit<P>) => ({
  ...parameters,
  ...{ logLikelihood, standardErrors, convergence },
});

function sorted(rows: StatisticsRows): FittedTable {
  const { customers } = rows;
  const order = customers.map((_, i) => i).sort((i, j) => (customers[i]! < customers[j]! ? -1 : 1));
  const column = (name: keyof StatisticsColumns) => Float64Array.from(order, (i) => rows[name][i]!);
  return {
    customers: order.map((i) => customers[i]!),
    columns: { x: column('x'), tx: column('tx'), T: column('T'), m: column('m') },
  };
}

const repeatersIn = ({ x }: StatisticsColumns): number => x.reduce((sum, each) => (each > 0 ? sum + 1 : sum), 0);
