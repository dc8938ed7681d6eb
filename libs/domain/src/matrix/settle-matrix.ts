import { parseDay, type Day } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { expectedServiceCost, type Expenses } from '../composition/expenses.js';
import type { ValuedOrder } from '../value/valued-order.js';
import { cellOf, highFrom, isBelowZero, matrixFiguresAt, type MatrixCell, type MatrixFigures } from './matrix.js';

/** A customer's place in the matrix as of the day of the tenant's newest cuts, which it keeps until the next. */
export interface MatrixStanding {
  readonly asOf: Day;
  /** Of the fact that told the model; with day and policy, what the figures were computed by. */
  readonly model: string;
  readonly policyVersion: number;
  readonly figures: (MatrixFigures & { readonly serviceCost: number }) | null;
  readonly cell: MatrixCell | null;
  readonly belowZero: boolean | null;
}

interface Settled {
  readonly history: { readonly orders: readonly ValuedOrder[] };
  readonly expenses: Expenses;
  readonly matrix: MatrixStanding | null;
}

/**
 * `null` while no cuts came from a model. Facts after the day of the cuts leave the figures as they are, so that to fold
 * them costs nothing: they are computed anew when day, model or policy is another, or after {@link isOutdated}.
 */
export function matrixOf(doc: Settled, { cuts, model, policy }: Context): MatrixStanding | null {
  if (!cuts?.matrix || !model) return null;
  const day = parseDay(cuts.asOf)!;
  const known = doc.matrix;
  const holds =
    known !== null && known.asOf === day && known.model === cuts.matrix.model && known.policyVersion === policy.version;
  const figures = holds ? known.figures : figuresAt(doc, day, { model, policy });
  return {
    asOf: day,
    model: cuts.matrix.model,
    policyVersion: policy.version,
    figures,
    cell: figures && cellOf(figures, highFrom(cuts.matrix, policy)),
    belowZero: figures && isBelowZero(figures.y, figures.serviceCost),
  };
}

/** Whether a fact of `day` changes figures as of an earlier reading. */
export const isOutdated = (matrix: MatrixStanding | null, day: Day): boolean => matrix !== null && day <= matrix.asOf;

function figuresAt(
  { history, expenses }: Settled,
  day: Day,
  { model, policy }: { model: NonNullable<Context['model']>; policy: Context['policy'] },
): MatrixStanding['figures'] {
  const figures = matrixFiguresAt(history.orders, day, model, policy);
  if (!figures) return null;
  return { ...figures, serviceCost: expectedServiceCost(expenses, day, policy.composition.serviceWindowDays) };
}
