import type { ExampleInputs } from './income-reading.js';

export interface ProfitInputs extends ExampleInputs {
  /** m: share of revenue that is profit. */
  readonly margin: number;
}

/**
 * Model 2, by profit 基于利润 (domain.md §3, reconstructed from its title): −C₀ + m·P₀ + Σ m·In/(1+r)ᵗ;
 * `lessCost`: each year less Cs.
 */
export function lifetimeValueByProfit(inputs: ProfitInputs, { lessCost }: { readonly lessCost: boolean }): number {
  return profitContribution({ ...inputs, annualCost: lessCost ? inputs.annualCost : 0 }, 1);
}

/**
 * Model 3, by profit contribution 基于利润贡献 (domain.md §3, reconstructed from its title):
 * −C₀ + m·P₀ + Σ sᵗ(m·In − Cs)/(1+r)ᵗ, `retention` s: the chance to stay from one year to the next.
 */
export function lifetimeValueByContribution(inputs: ProfitInputs, retention: number): number {
  return profitContribution(inputs, retention);
}

function profitContribution(inputs: ProfitInputs, retention: number): number {
  const { years, acquisitionCost, firstPurchase, annualIncrease, annualCost, rate, margin } = inputs;
  let value = -acquisitionCost + margin * firstPurchase;
  for (let t = 1; t <= years; t++) value += (retention / (1 + rate)) ** t * (margin * annualIncrease - annualCost);
  return value;
}
