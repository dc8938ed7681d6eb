/**
 * The four parameters of BG/NBD (Fader, Hardie & Lee 2005): while alive a customer buys at a rate λ ~ Gamma(r, α), and
 * after each purchase leaves for good with probability p ~ Beta(a, b). `alpha` has the unit of time. All > 0.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export const BG_NBD = ['r', 'alpha', 'a', 'b'] as const;
