/** The rate of a period that compounds to `annualRate` over `periods` of them: (1+r)^(1/n) − 1. */
export const periodRate = (annualRate: number, periods: number): number => Math.expm1(Math.log1p(annualRate) / periods);

/** Σ of 1/(1+rate)ᵗ for t = from..to; 0 where there is no such t. */
export function annuity(rate: number, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t <= to; t++) sum += (1 + rate) ** -t;
  return sum;
}
