/**
 * The three parameters of the Gamma-Gamma model of spend (Fader & Hardie 2013): a purchase of a customer is
 * Gamma(p, ν), and ν ~ Gamma(q, γ) over customers. `gamma` has the unit of money. All > 0.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

export const GAMMA_GAMMA = ['p', 'q', 'gamma'] as const;
