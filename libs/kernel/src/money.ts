/**
 * An amount in integer minor units, with the rate to the tenant's base currency frozen when the fact
 * was recorded, so that a replay never asks a rate service (domain.md §2.0).
 */
export interface Money {
  /** Integer, in the currency's minor unit (pence, fen). Never a float. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Decimal string: base-currency minor units for one minor unit of `currency`. */
  readonly fxToBase: string;
}

/** The amount in minor units of the base currency, rounded half to even, so that sums do not drift. */
export function toBaseMinor(money: Money): number {
  return money.fxToBase === '1' ? money.amountMinor : roundHalfEven(money.amountMinor * Number(money.fxToBase));
}

/** Rounds to an integer; a tie goes to the even neighbour. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
