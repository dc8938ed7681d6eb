/**
 * Reads a decimal number as an integer in units of 10^-places: `2.5` with 4 places is 25000.
 * Shape: digits, with a minus before and a point and up to `places` digits after, where there are some. Errors:
 * `undefined` for anything else and for more than 15 digits in all, beyond which numbers are not exact.
 *
 * By hand, as a million of them are read in each import: a pattern and `Number` take several times as long.
 */
export function parseDecimal(text: string, places: number): number | undefined {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let value = 0;
  let point = text.length;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) value = value * 10 + (code - ZERO);
    else if (code === POINT && point === text.length && at > start) point = at;
    else return undefined;
  }
  const decimals = Math.max(0, text.length - point - 1);
  if (point === start || point === text.length - 1 || decimals > places || point - start + places > 15)
    return undefined;
  for (let place = decimals; place < places; place++) value *= 10;
  return start === 1 && value !== 0 ? -value : value;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
