import { roundHalfEven } from '@annals/kernel';
import { parseDecimal } from './decimal.js';

/**
 * An exact unit price in hundredths of a penny. Four lines of the data set cost 0.001 GBP a piece,
 * which pence cannot say; and `2.1` and `2.10` must be the same price when a cancellation looks for its purchase.
 */
export type Price = number;

/** Shape: a decimal number of pounds with at most four places, not negative. Errors: `undefined` for anything else. */
export function parsePrice(text: string): Price | undefined {
  const price = parseDecimal(text, 4);
  return price === undefined || price < 0 || price > MOST ? undefined : price;
}

/** A billion pounds a piece is no price of a shop, and below it all pence are exact. */
const MOST = 1e13;

/**
 * The price in whole pence, a tie to the even penny. A line's amount is its quantity times this, so that
 * an order's total is the sum of its lines to the penny; the 0.001 lines, of one piece each, come to nothing.
 */
export const penceOf = (price: Price): number => roundHalfEven(price / 100);

export const isWholePence = (price: Price): boolean => price % 100 === 0;
