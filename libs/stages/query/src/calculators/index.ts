import { calculators as textbook, type Calculator as TextbookCalculator } from '@annals/domain';
import { orThrow } from '@annals/platform';
import type { Calculator } from './calculator.js';
import { channelMemberCalculator } from './channel-member.calculator.js';
import { priceCalculator } from './price.calculator.js';

/** Every calculator by its name, which is its path: `POST /v1/calculators/:name`. */
export const calculators = {
  price: priceCalculator,
  'channel-member': channelMemberCalculator,
  clv: ofTextbook(textbook.clv as unknown as TextbookCalculator),
  'brand-switching': ofTextbook(textbook['brand-switching'] as unknown as TextbookCalculator),
} as const satisfies Readonly<Record<string, Calculator<never, object>>>;

/** A calculator that answers from its inputs alone. Errors: the codes of the analytics. */
function ofTextbook({ summary, schema, calculate }: TextbookCalculator): Calculator<Record<string, unknown>, object> {
  return { summary, body: schema, compute: async (_readSide, _tenant, inputs = {}) => orThrow(calculate(inputs)) };
}
