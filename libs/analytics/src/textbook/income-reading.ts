import { annuity } from '../lifetime-value/discounting.js';

/** The data of Example 3.1 (text 000). Money in one unit. */
export interface ExampleInputs {
  /** n: years that the customer stays. */
  readonly years: number;
  /** C₀: cost of acquiring the customer, at time 0. */
  readonly acquisitionCost: number;
  /** P₀: price of the first product bought, at time 0. */
  readonly firstPurchase: number;
  /** In: increase of income a year. */
  readonly annualIncrease: number;
  /** Cs: cost of keeping the customer, a year. */
  readonly annualCost: number;
  /** r: rate of discount of a year. */
  readonly rate: number;
}

/** Its figures: n = 5, C₀ = 400, P₀ = 2000, In = 500, Cs = 10, r = 9%. */
export const EXAMPLE_3_1: ExampleInputs = {
  years: 5,
  acquisitionCost: 400,
  firstPurchase: 2000,
  annualIncrease: 500,
  annualCost: 10,
  rate: 0.09,
};

/** One way to read the example: what P₀ brings, and the net income of year t, in the years from..to. */
interface Reading {
  /** Letter in domain.md §3. */
  readonly letter: string;
  /** When P₀ is received as such; `null`: it is not, it is part of the yearly income. */
  readonly firstPurchaseAt: 0 | 1 | null;
  /** First and last time of income, counted in years. */
  readonly from: number;
  readonly to: (years: number) => number;
  readonly income: (inputs: ExampleInputs, t: number) => number;
  readonly discounted: boolean;
}

const reading = (letter: string, differs: Partial<Omit<Reading, 'letter'>> = {}): Reading => ({
  letter,
  firstPurchaseAt: 0,
  from: 1,
  to: (years) => years,
  income: ({ annualIncrease, annualCost }) => annualIncrease - annualCost,
  discounted: true,
  ...differs,
});

const sales =
  (lag: number): Reading['income'] =>
  ({ firstPurchase, annualIncrease, annualCost }, t) =>
    firstPurchase + (t - lag) * annualIncrease - annualCost;

/**
 * Readings of "the income of a customer" in model 1 of CLV without spend allocation (不考虑客户支出分配). The textbook's
 * formula and answer were not found: all are reconstructions, and domain.md §3 says why the first is recommended.
 */
export const READINGS = {
  /** P₀ once, and the increase in each year. */
  INCREASE_EACH_YEAR: reading('A'),
  COST_OMITTED: reading('A′', { income: ({ annualIncrease }) => annualIncrease }),
  FIRST_PURCHASE_IN_YEAR_ONE: reading('A″', { to: (years) => years - 1 }),
  PAID_AT_START_OF_YEAR: reading('A‴', { from: 0, to: (years) => years - 1 }),
  UNDISCOUNTED: reading('A⁗', { discounted: false }),
  FIRST_PURCHASE_AT_END_OF_YEAR_ONE: reading('F', { firstPurchaseAt: 1, from: 2 }),
  INCREASE_ACCUMULATES: reading('C', {
    income: ({ annualIncrease, annualCost }, t) => t * annualIncrease - annualCost,
  }),
  FIRST_PURCHASE_REPEATS: reading('D', { firstPurchaseAt: null, income: (inputs) => sales(0)(inputs, 1) }),
  SALES_GROW: reading('B1', { firstPurchaseAt: null, income: sales(1) }),
  SALES_GROW_PAID_AT_START_OF_YEAR: reading('B0', {
    firstPurchaseAt: null,
    from: 0,
    to: (years) => years - 1,
    income: sales(0),
  }),
  SALES_GROW_FROM_YEAR_ONE: reading('B3', { firstPurchaseAt: null, income: sales(0) }),
  SALES_GROW_BESIDE_FIRST_PURCHASE: reading('B2', { income: sales(0) }),
} as const satisfies Record<string, Reading>;

export type IncomeReading = keyof typeof READINGS;

/** Model 1, by income (domain.md §3). The recommended reading is `INCREASE_EACH_YEAR`, labelled a reconstruction. */
export function lifetimeValueByIncome(inputs: ExampleInputs, incomeReading: IncomeReading): number {
  const { firstPurchaseAt, from, to, income, discounted }: Reading = READINGS[incomeReading];
  const rate = discounted ? inputs.rate : 0;
  let value = -inputs.acquisitionCost;
  if (firstPurchaseAt !== null) value += inputs.firstPurchase * annuity(rate, firstPurchaseAt, firstPurchaseAt);
  for (let t = from; t <= to(inputs.years); t++) value += income(inputs, t) * annuity(rate, t, t);
  return value;
}
