import { calculators as textbook } from '@annals/domain';
import type { Rejection, Result } from '@annals/kernel';
import { orThrow } from '@annals/platform';
import type { Calculator } from './calculator.js';
import { channelMemberCalculator } from './channel-member.calculator.js';
import { priceCalculator } from './price.calculator.js';

/** Every calculator by its name, which is its path: `POST /v1/calculators/:name`. */
export const calculators = {
  price: priceCalculator,
  'channel-member': channelMemberCalculator,
  clv: ofTextbook(textbook.clv),
  'brand-switching': ofTextbook(textbook['brand-switching']),
} as const satisfies Readonly<Record<string, Calculator<never, object>>>;

export type CalculatorAnswer<Name extends keyof typeof calculators> = Awaited<
  ReturnType<(typeof calculators)[Name]['compute']>
>;

interface TextbookCalculator<Answer> {
  readonly summary: string;
  readonly schema: object;
  readonly calculate: (inputs: never) => Result<Answer, Rejection>;
}

/** A calculator that answers from its inputs alone. Errors: the codes of the analytics. */
function ofTextbook<Answer extends object>(of: TextbookCalculator<Answer>): Calculator<object, Answer> {
  const compute = async (_readSide: unknown, _tenant: unknown, inputs: object = {}): Promise<Answer> =>
    orThrow(of.calculate(inputs as never));
  return { summary: of.summary, body: of.schema, compute };
}
