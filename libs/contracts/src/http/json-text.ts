/** Why a JSON text is not taken. The edge puts its own prefix before it: `BODY.TOO_DEEP`, `LINE.TOO_DEEP`. */
export type JsonFlaw = 'EMPTY' | 'TOO_DEEP' | 'TOO_COMPLEX' | 'FORBIDDEN_KEY' | 'UNSAFE_NUMBER' | 'BAD_TEXT';

export const MAX_JSON_DEPTH = 32;
/** Keys of one object. Far above every schema; what checks a body afterwards takes the square of this number. */
const MAX_KEYS = 256;
/** Objects and arrays of one text: the largest order has 5,000 lines. */
const MAX_PARTS = 10_000;

/** For people. They name what is wrong, never the text itself. */
export const jsonFlaws: Readonly<Record<JsonFlaw, string>> = {
  EMPTY: 'there is no JSON value',
  TOO_DEEP: `arrays and objects are nested more than ${MAX_JSON_DEPTH} deep`,
  TOO_COMPLEX: `an object has more than ${MAX_KEYS} keys, or there are more than ${MAX_PARTS} objects and arrays`,
  FORBIDDEN_KEY: 'a key is called __proto__ or constructor',
  UNSAFE_NUMBER: 'a number is beyond ±9007199254740991, so that it would not be exact',
  BAD_TEXT: 'a text holds a NUL character or half of a surrogate pair',
};

/**
 * What is wrong with a JSON text that `JSON.parse` would let through, or `undefined`. Looks at it before it is
 * parsed: 5,000 nested arrays parse, but whatever walks or serialises them afterwards overflows the stack.
 * It is no parser: of a text that is no JSON it says nothing.
 */
export function jsonFlaw(text: string): JsonFlaw | undefined {
  shape.depth = shape.parts = shape.keys[0] = 0;
  let isEmpty = true;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (end < 0) return 'BAD_TEXT';
      if (isForbiddenKey(text, at, end)) return 'FORBIDDEN_KEY';
      at = end;
    } else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(text, at);
      if (isUnsafe(text, at, end)) return 'UNSAFE_NUMBER';
      at = end;
    } else {
      const flaw = mark(code);
      if (flaw) return flaw;
      at++;
    }
    isEmpty &&= isSpace(code);
  }
  return isEmpty ? 'EMPTY' : undefined;
}

/** Of the text in hand; reused, since an import looks at millions of lines and never at two at a time. */
const shape = { depth: 0, parts: 0, keys: new Uint16Array(MAX_JSON_DEPTH + 1) };

function mark(code: number): JsonFlaw | undefined {
  if (code === COLON) return ++shape.keys[shape.depth]! > MAX_KEYS ? 'TOO_COMPLEX' : undefined;
  if (code === BRACE + 2 || code === BRACKET + 2) shape.depth = Math.max(0, shape.depth - 1);
  if (code !== BRACE && code !== BRACKET) return undefined;
  if (++shape.depth > MAX_JSON_DEPTH) return 'TOO_DEEP';
  shape.keys[shape.depth] = 0;
  return ++shape.parts > MAX_PARTS ? 'TOO_COMPLEX' : undefined;
}

const QUOTE = 34;
const MINUS = 45;
const BACKSLASH = 92;
const BRACKET = 91;
const BRACE = 123;
const COLON = 58;
const LOWER_U = 117;
const LOWER_E = 101;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Where the string goes on after its closing quote; -1 for a NUL or a lone surrogate in it, escaped or not. */
function endOfString(text: string, start: number): number {
  let isAfterHigh = false;
  for (let at = start + 1; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (unit === QUOTE) return isAfterHigh ? -1 : at + 1;
    if (unit === BACKSLASH) {
      at++;
      unit = 0x20;
      if (text.charCodeAt(at) === LOWER_U) {
        unit = parseInt(text.slice(at + 1, at + 5), 16);
        at += 4;
      }
    }
    if (unit === 0 || isAfterHigh !== isLowSurrogate(unit)) return -1;
    isAfterHigh = isHighSurrogate(unit);
  }
  return text.length;
}

function isForbiddenKey(text: string, start: number, end: number): boolean {
  // `__proto__` is 11 long with its quotes and `constructor` 13; escapes make them longer, never shorter.
  if (end - start < 11) return false;
  let next = end;
  while (isSpace(text.charCodeAt(next))) next++;
  if (text.charCodeAt(next) !== COLON) return false;
  const raw = text.slice(start + 1, end - 1);
  const key = raw.includes('\\') ? unescaped(raw) : raw;
  return key === '__proto__' || key === 'constructor';
}

const unescaped = (raw: string): string =>
  raw.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isNumberPart(text.charCodeAt(at))) at++;
  return at;
}

/** Digits, `+`, `-`, `.`, `e` and `E`. */
const isNumberPart = (code: number): boolean =>
  isDigit(code) || code === 43 || code === MINUS || code === 46 || (code | 32) === LOWER_E;

function isUnsafe(text: string, start: number, end: number): boolean {
  // 15 characters without an exponent hold nothing beyond 2^53: the usual case costs no conversion.
  if (end - start <= 15 && !hasExponent(text, start, end)) return false;
  return Math.abs(Number(text.slice(start, end))) > Number.MAX_SAFE_INTEGER;
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) | 32) === LOWER_E) return true;
  return false;
}
