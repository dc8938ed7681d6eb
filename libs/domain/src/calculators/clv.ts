import {
  EXAMPLE_3_1,
  lifetimeValueByContribution,
  lifetimeValueByIncome,
  lifetimeValueByProfit,
  READINGS,
  sensitivities,
  type IncomeReading,
  type ProfitInputs,
  type Sensitivity,
} from '@annals/analytics';
import { ok } from '@annals/kernel';
import { Type, type Static } from '@sinclair/typebox';
import { closed, oneOf } from '../declaration.js';
import { calculator } from './calculator.js';

export const CLV_MODELS = ['income', 'profit', 'contribution'] as const;
export type ClvModel = (typeof CLV_MODELS)[number];
export const INCOME_READINGS = Object.keys(READINGS) as IncomeReading[];

const money = (description: string, preset: number) =>
  Type.Optional(
    Type.Number({ minimum: 0, maximum: 1e12, default: preset, description: `${description}; one unit of money` }),
  );
const share = (description: string, preset: number) =>
  Type.Optional(Type.Number({ minimum: 0, maximum: 1, default: preset, description }));
/** Of models 2 and 3, which the example has no figures for: those of domain.md §3. */
const MARGIN = 0.4;
const RETENTION = 0.8;

const schema = closed({
  model: Type.Optional(
    oneOf(CLV_MODELS, {
      default: 'income',
      description: '1 income, 2 profit 基于利润, 3 profit contribution 基于利润贡献',
    }),
  ),
  incomeReading: Type.Optional(
    oneOf(INCOME_READINGS, { default: 'INCREASE_EACH_YEAR', description: 'of model 1: how its title is understood' }),
  ),
  years: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: EXAMPLE_3_1.years, description: 'n' })),
  acquisitionCost: money('C0', EXAMPLE_3_1.acquisitionCost),
  firstPurchase: money('P0', EXAMPLE_3_1.firstPurchase),
  annualIncrease: money('In', EXAMPLE_3_1.annualIncrease),
  annualCost: money('Cs', EXAMPLE_3_1.annualCost),
  rate: Type.Optional(Type.Number({ minimum: 0, maximum: 10, default: EXAMPLE_3_1.rate, description: 'r, a year' })),
  margin: share('m, of models 2 and 3', MARGIN),
  retention: share('s, of model 3', RETENTION),
  lessCost: Type.Optional(Type.Boolean({ default: false, description: 'of model 2: each year less Cs' })),
});
type Wish = Static<typeof schema>;

/** CLV without spend allocation, in the unit of money of the inputs. */
export interface ClvAnswer {
  readonly model: ClvModel;
  /** Of model 1; `null` for the others. */
  readonly incomeReading: IncomeReading | null;
  readonly inputs: ProfitInputs & { readonly retention: number };
  readonly value: number;
  /** The textbook's own formula was not found: each model is read from its title. */
  readonly reconstruction: true;
  /** Of model 1: every reading. */
  readonly readings: readonly {
    readonly incomeReading: IncomeReading;
    readonly letter: string;
    readonly value: number;
  }[];
  /** What drives the value (驱动因素), the strongest first: one input at a time by 1%. */
  readonly drivers: readonly Sensitivity<string>[];
}

type Inputs = ClvAnswer['inputs'];
const DRIVERS = ['acquisitionCost', 'firstPurchase', 'annualIncrease', 'annualCost', 'rate'] as const;

export function clvOf(wish: Wish): ClvAnswer {
  const { model = 'income', incomeReading = 'INCREASE_EACH_YEAR', lessCost = false, ...given } = wish;
  const inputs: Inputs = { ...EXAMPLE_3_1, margin: MARGIN, retention: RETENTION, ...given };
  const calculate = formulaOf(model, incomeReading, lessCost);
  const vary = [
    ...DRIVERS,
    ...(model === 'income' ? [] : (['margin'] as const)),
    ...(model === 'contribution' ? (['retention'] as const) : []),
  ];
  return {
    model,
    incomeReading: model === 'income' ? incomeReading : null,
    inputs,
    value: calculate(inputs),
    reconstruction: true,
    readings: model === 'income' ? readingsOf(inputs) : [],
    drivers: sensitivities(calculate, inputs, vary),
  };
}

function formulaOf(model: ClvModel, reading: IncomeReading, lessCost: boolean): (inputs: Inputs) => number {
  switch (model) {
    case 'income':
      return (inputs) => lifetimeValueByIncome(inputs, reading);
    case 'profit':
      return (inputs) => lifetimeValueByProfit(inputs, { lessCost });
    case 'contribution':
      return (inputs) => lifetimeValueByContribution(inputs, inputs.retention);
  }
}

const readingsOf = (inputs: Inputs): ClvAnswer['readings'] =>
  INCOME_READINGS.map((incomeReading) => ({
    incomeReading,
    letter: READINGS[incomeReading].letter,
    value: lifetimeValueByIncome(inputs, incomeReading),
  }));

export const clvCalculator = calculator({
  summary: 'CLV without spend allocation by models 1–3, with every reading of Example 3.1 and what drives it.',
  schema,
  calculate: (wish) => ok(clvOf(wish)),
});
