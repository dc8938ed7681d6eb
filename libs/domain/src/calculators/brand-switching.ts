import {
  lifetimeValueWithAllocation,
  longRunShares,
  sensitivities,
  type Sensitivity,
  type SpendAllocationInputs,
} from '@annals/analytics';
import { ok, type Rejection, type Result } from '@annals/kernel';
import { Type, type Static } from '@sinclair/typebox';
import { closed } from '../declaration.js';
import { calculator, computed } from './calculator.js';

/** Of domain.md §3; brand 0 is ours. */
const EXAMPLE: SpendAllocationInputs = {
  switching: [
    [0.7, 0.3],
    [0.5, 0.5],
  ],
  ...{ lastBrand: 0, ownBrand: 0, spend: 1000, margin: 0.4, purchasesPerYear: 1, annualRate: 0.09, purchases: 5 },
  withLast: false,
};

const MOST_BRANDS = 50;
const share = Type.Number({ minimum: 0, maximum: 1 });
const brand = (description: string) =>
  Type.Optional(
    Type.Integer({ minimum: 0, maximum: MOST_BRANDS - 1, default: 0, description: `index of ${description}` }),
  );

const schema = closed({
  switching: Type.Optional(
    Type.Array(Type.Array(share, { maxItems: MOST_BRANDS }), {
      ...{ minItems: 1, maxItems: MOST_BRANDS, default: EXAMPLE.switching },
      description: 'row i, column j: the chance that brand j follows brand i; each row sums to 1 (品牌转换矩阵)',
    }),
  ),
  lastBrand: brand('the brand bought last'),
  ownBrand: brand('the brand whose value it is'),
  spend: Type.Optional(Type.Number({ minimum: 0, maximum: 1e12, default: 1000, description: 'v, of a purchase' })),
  margin: Type.Optional(Type.Number({ minimum: 0, maximum: 1, default: 0.4, description: 'π' })),
  purchasesPerYear: Type.Optional(
    Type.Number({ exclusiveMinimum: 0, maximum: 1_000, default: 1, description: 'f, of any brand' }),
  ),
  annualRate: Type.Optional(Type.Number({ minimum: 0, maximum: 10, default: 0.09, description: 'd' })),
  purchases: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 5, description: 'how many ahead' })),
  withLast: Type.Optional(Type.Boolean({ default: false, description: 'counts the purchase at t = 0 too' })),
});

/** CLV with spend allocation, in the unit of money of `spend`. */
export interface BrandSwitchingAnswer {
  readonly inputs: SpendAllocationInputs;
  readonly value: number;
  /** The value of a customer who never buys another brand, after one of ours. */
  readonly ignoringSwitching: number;
  /** Share of purchases that each brand tends to; `null` where it depends on who sold last. */
  readonly longRunShares: readonly number[] | null;
  readonly drivers: readonly Sensitivity<string>[];
}

const DRIVERS = ['spend', 'margin', 'annualRate', 'purchasesPerYear'] as const;

export function brandSwitchingOf(wish: Static<typeof schema>): Result<BrandSwitchingAnswer, Rejection> {
  const inputs = { ...EXAMPLE, ...wish };
  const value = computed(lifetimeValueWithAllocation(inputs));
  if (!value.ok) return value;
  const faithful = inputs.switching.map((_, i) => inputs.switching.map((__, j) => (i === j ? 1 : 0)));
  const alone = computed(lifetimeValueWithAllocation({ ...inputs, switching: faithful, lastBrand: inputs.ownBrand }));
  if (!alone.ok) return alone;
  const shares = longRunShares(inputs.switching);
  return ok({
    inputs,
    value: value.value,
    ignoringSwitching: alone.value,
    longRunShares: shares.ok ? shares.value : null,
    drivers: sensitivities((moved) => valueOf({ ...inputs, ...moved }), inputs as Driven, DRIVERS),
  });
}

type Driven = Readonly<Record<(typeof DRIVERS)[number], number>>;

/** Of inputs whose matrix and brands were accepted already: numbers that move by 1% cannot be refused. */
function valueOf(inputs: SpendAllocationInputs): number {
  const value = lifetimeValueWithAllocation(inputs);
  if (!value.ok) throw new RangeError(value.error.code);
  return value.value;
}

export const brandSwitchingCalculator = calculator({
  summary: 'CLV with spend allocation (考虑客户支出分配) from a brand-switching matrix, and what drives it.',
  schema,
  calculate: brandSwitchingOf,
});
