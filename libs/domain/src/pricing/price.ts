import { Type, type Static } from '@sinclair/typebox';
import { closed, minorUnits, oneOf } from '../declaration.js';
import type { Policy } from '../policy/policy.js';

type PricingPolicy = Policy['pricing'];

const TIERS = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL', 'UNRANKED'] as const;

/** What a price depends on; minor units of any one currency. */
export const PriceQuestionSchema = closed({
  listPrice: minorUnits('of one piece'),
  unitCost: Type.Optional(minorUnits('of one piece: no price is below it')),
  level: Type.Optional(Type.Integer({ minimum: 0, maximum: 5, description: 'rung of the loyalty ladder' })),
  tier: Type.Optional(oneOf(TIERS, { description: 'of the customer pyramid' })),
  quantity: Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'pieces' }),
  paymentDays: Type.Integer({ minimum: 0, maximum: 3_650, description: 'days until payment' }),
  month: Type.Integer({ minimum: 1, maximum: 12, description: 'of the sale' }),
});
export type PriceQuestion = Static<typeof PriceQuestionSchema>;

export interface Price {
  /** Of one piece; minor units. */
  readonly unitPrice: number;
  readonly factors: {
    readonly customer: number;
    readonly volume: number;
    readonly paymentTerm: number;
    readonly season: number;
  };
  /** Whether the unit cost decided, not the factors. */
  readonly atCost: boolean;
}

/** list × customer × volume × payment term × season, floor unit cost, rounded half-even (domain.md §2.7, row 54). */
export function priceOf(question: PriceQuestion, policy: PricingPolicy): Price {
  const { listPrice, unitCost = 0, quantity, paymentDays, month } = question;
  const factors = {
    customer: customerFactor(question, policy),
    volume: policy.volume.filter(({ from }) => from <= quantity).at(-1)?.factor ?? 1,
    paymentTerm: policy.paymentTerm.find(({ upToDays }) => paymentDays <= upToDays)?.factor ?? 1,
    season: policy.season[month - 1]!,
  };
  const unitPrice = timesHalfEven(listPrice, Object.values(factors));
  return { unitPrice: Math.max(unitPrice, unitCost), factors, atCost: unitPrice < unitCost };
}

/** The better of what level and tier give. */
function customerFactor({ level, tier }: PriceQuestion, { customer: { levels, tiers } }: PricingPolicy): number {
  const given = [...(level === undefined ? [] : [levels[level]!]), ...(tier === undefined ? [] : [tiers[tier]])];
  return given.length === 0 ? 1 : Math.min(...given);
}

const SCALE = 10_000;

/** In whole numbers, since a product of binary fractions would not know a tie when it sees one. */
function timesHalfEven(amount: number, factors: readonly number[]): number {
  const product = factors.reduce((sum, factor) => sum * BigInt(Math.round(factor * SCALE)), BigInt(amount));
  const scale = BigInt(SCALE) ** BigInt(factors.length);
  const [whole, rest] = [product / scale, (product % scale) * 2n];
  const up = rest > scale || (rest === scale && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole);
}
