import { FUNNEL_STEPS, type FunnelStep } from './opportunity.js';

export interface FunnelRates {
  /** Opportunities that came as far or further. */
  readonly reached: Readonly<Record<FunnelStep, number>>;
  /** Each step ÷ the one before, 0–1; `null` where there is nothing to divide by. */
  readonly conversion: Readonly<Record<Exclude<FunnelStep, 'BROWSED'>, number | null>>;
  /** The last step ÷ the first. */
  readonly overall: number | null;
}

/** The rates of the funnel (转化率) from how many came to each step. */
export function funnelRates(counts: Readonly<Partial<Record<FunnelStep, number>>>): FunnelRates {
  const reached = Object.fromEntries(FUNNEL_STEPS.map((step) => [step, counts[step] ?? 0])) as FunnelRates['reached'];
  const rate = (part: FunnelStep, all: FunnelStep): number | null =>
    reached[all] === 0 ? null : reached[part] / reached[all];
  return {
    reached,
    conversion: {
      ENQUIRED: rate('ENQUIRED', 'BROWSED'),
      ORDERED_UNPAID: rate('ORDERED_UNPAID', 'ENQUIRED'),
      PAID: rate('PAID', 'ORDERED_UNPAID'),
    },
    overall: rate('PAID', 'BROWSED'),
  };
}
