import { quantile } from '@annals/analytics';
import { roundHalfEven, type Day } from '@annals/kernel';
import type { CutsSet } from '../clock/events.js';
import type { FittedModel } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import { predictionAt } from '../prediction/prediction.js';
import { presentValueAt } from '../value/present-value.js';
import type { ValuedOrder } from '../value/valued-order.js';

/**
 * Cells of the CLV matrix (domain.md §2.3) by past and expected margin: 贵宾 both high, 改进 expected alone, 维持 past
 * alone, 放弃 neither.
 */
export const MATRIX_CELLS = ['MVC', 'MGC', 'KEEP', 'ABANDON'] as const;
export type MatrixCell = (typeof MATRIX_CELLS)[number];

/** Where a customer stands: x is the present value of past margin, y the margin expected within 12 months. Minor units. */
export interface MatrixFigures {
  readonly x: number;
  readonly y: number;
}

export type MatrixCuts = NonNullable<CutsSet['data']['matrix']>;

/** As of the end of `day`; `null` for someone who had not bought by then, or of whom the model tells no margin. */
export function matrixFiguresAt(
  orders: readonly ValuedOrder[],
  day: Day,
  model: FittedModel,
  policy: Policy,
): MatrixFigures | null {
  const { eMargin } = predictionAt(orders, day, model, policy);
  return eMargin === null ? null : { x: presentValueAt(orders, day, policy), y: roundHalfEven(eMargin) + 0 };
}

/** The cuts of all buyers: high is who stands at the nearest-rank quantile or above it; none without buyers. */
export function matrixCutsOf(
  buyers: readonly MatrixFigures[],
  model: FittedModel,
  { prediction: { matrix } }: Policy,
): MatrixCuts | undefined {
  const cut = (of: keyof MatrixFigures) =>
    quantile(
      buyers.map((figures) => figures[of]),
      matrix.highFrom,
    );
  const [x, y] = [cut('x'), cut('y')];
  return x.ok && y.ok ? { model: model.id, buyers: buyers.length, x: x.value, y: y.value } : undefined;
}

/** What counts as high: the amounts of the policy, or else those of the cuts. Minor units. */
export function highFrom(cuts: MatrixFigures, { prediction: { matrix }, minorUnitsPerMajor }: Policy): MatrixFigures {
  if (!matrix.cutsMajor) return { x: cuts.x, y: cuts.y };
  const { x, y } = matrix.cutsMajor;
  return { x: roundHalfEven(x * minorUnitsPerMajor), y: roundHalfEven(y * minorUnitsPerMajor) };
}

export function cellOf({ x, y }: MatrixFigures, cuts: MatrixFigures): MatrixCell {
  if (y >= cuts.y) return x >= cuts.x ? 'MVC' : 'MGC';
  return x >= cuts.x ? 'KEEP' : 'ABANDON';
}

/** "负值" in the text: the customer is expected to cost more than he brings, whatever cell he is in. */
export const isBelowZero = (y: number, serviceCost: number): boolean => y - serviceCost < 0;
