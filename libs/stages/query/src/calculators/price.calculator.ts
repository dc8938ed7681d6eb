import { priceOf, PriceQuestionSchema, type Price, type PriceQuestion } from '@annals/domain';
import { formatDay } from '@annals/kernel';
import { headOf, type ReportHead } from '../reports/report.js';
import type { Calculator } from './calculator.js';

const CUSTOMER = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  description: 'whose level and tier hold where the question gives none',
};

/** What {@link PriceQuestion} asks, where much of it may be left to what is known. */
type Question = Omit<PriceQuestion, 'month'> & { readonly month?: number; readonly customerId?: string };

const { required, properties, ...schema } = PriceQuestionSchema;

export const priceCalculator: Calculator<Question, Price & ReportHead> = {
  summary: 'The price of a piece: list × customer × volume × payment term × season, at least its cost. Minor units.',
  body: {
    ...schema,
    required: required!.filter((field) => field !== 'month'),
    properties: { ...properties, customerId: CUSTOMER },
  },
  compute: async (readSide, tenant, { customerId, ...question }) => {
    const view = await readSide.inForce('directory', tenant);
    const known = customerId === undefined ? undefined : await readSide.get('directory', tenant, customerId);
    const { level, pyramid } = known?.doc ?? { level: null, pyramid: null };
    const month = view.today === null ? 1 : Number(formatDay(view.today).slice(5, 7));
    const asked = {
      month,
      ...(level !== null && { level }),
      ...(pyramid !== null && { tier: pyramid as PriceQuestion['tier'] }),
      ...question,
    } as PriceQuestion;
    return { ...headOf(view), ...priceOf(asked, view.population.policy.pricing) };
  },
};
