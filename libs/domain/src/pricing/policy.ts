import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const factor = (description: string) =>
  Type.Number({
    minimum: 0.0001,
    maximum: 100,
    description: `${description}; a factor of the price, to four decimals`,
  });
const tier = factor('of customers of this tier');

/** Of the price policies (客户/销量/回款周期/季节性定价, domain.md §2.7, row 54). The factors are examples, not advice. */
export const PricingPolicySchema = closed({
  customer: closed(
    {
      levels: Type.Array(factor('of customers on this rung of the loyalty ladder'), { minItems: 6, maxItems: 6 }),
      tiers: closed({ KEY_TOP: tier, KEY_SECOND: tier, ORDINARY: tier, SMALL: tier, UNRANKED: tier }),
    },
    { description: 'of a customer with both, the lower holds' },
  ),
  volume: Type.Array(closed({ from: Type.Integer({ minimum: 1, description: 'pieces' }), factor: factor('from it') }), {
    maxItems: 50,
    description: 'in order of pieces; below the first, 1',
  }),
  paymentTerm: Type.Array(
    closed({ upToDays: Type.Integer({ minimum: 0, description: 'days until payment' }), factor: factor('up to it') }),
    { maxItems: 50, description: 'in order of days; beyond the last, 1' },
  ),
  season: Type.Array(factor('in this month'), { minItems: 12, maxItems: 12, description: 'January first' }),
});

export const defaultPricingPolicy = {
  customer: {
    levels: [1, 1, 1, 1, 0.95, 0.95],
    tiers: { KEY_TOP: 0.95, KEY_SECOND: 1, ORDINARY: 1, SMALL: 1, UNRANKED: 1 },
  },
  volume: [{ from: 100, factor: 0.97 }],
  paymentTerm: [{ upToDays: 10, factor: 0.98 }],
  season: [1, 1, 1, 1, 1, 1, 0.9, 0.9, 1, 1, 1, 1],
};
