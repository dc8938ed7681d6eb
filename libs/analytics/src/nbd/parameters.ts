/**
 * The two parameters of the NBD in time (Ehrenberg 1959; Fader & Hardie 2004): a customer buys at a rate λ ~ Gamma(r, α)
 * and never leaves. It is what BG/NBD comes to where the chance to leave goes to nothing. `alpha` has the unit of time.
 * Both > 0.
 */
export interface Nbd {
  readonly r: number;
  readonly alpha: number;
}

export const NBD = ['r', 'alpha'] as const;
