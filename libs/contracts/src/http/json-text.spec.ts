import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonFlaw, MAX_JSON_DEPTH } from './json-text.js';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a JSON text before it is parsed', () => {
  const flawed: Record<string, [string, string]> = {
    nothing: ['', 'EMPTY'],
    'only space': [' \n\t', 'EMPTY'],
    'one level too many': [nested(MAX_JSON_DEPTH + 1), 'TOO_DEEP'],
    '5,000 open arrays': ['['.repeat(5000), 'TOO_DEEP'],
    '5,000 open objects': ['{"a":'.repeat(5000), 'TOO_DEEP'],
    '257 keys': [`{${'"k":1,'.repeat(256)}"k":1}`, 'TOO_COMPLEX'],
    '10,001 parts': [`[${'{},'.repeat(10_000)}1]`, 'TOO_COMPLEX'],
    'a key __proto__': ['{"__proto__":{}}', 'FORBIDDEN_KEY'],
    'a key __proto__ further in': ['{"a":[{"__proto__" : 1}]}', 'FORBIDDEN_KEY'],
    'a key __proto__ with an escape': ['{"\\u005f_proto__":{}}', 'FORBIDDEN_KEY'],
    'a key constructor': ['{"constructor":{"prototype":{}}}', 'FORBIDDEN_KEY'],
    'a key constructor with an escape': ['{"c\\u006Fnstructor":1}', 'FORBIDDEN_KEY'],
    '2^53': ['9007199254740992', 'UNSAFE_NUMBER'],
    'below -2^53': ['{"n":-9007199254740993}', 'UNSAFE_NUMBER'],
    '1e16': ['[1e16]', 'UNSAFE_NUMBER'],
    '1E400': ['[1E400]', 'UNSAFE_NUMBER'],
    'thirty digits': ['[123456789012345678901234567890]', 'UNSAFE_NUMBER'],
    'an escaped NUL': ['"a\\u0000b"', 'BAD_TEXT'],
    'a raw NUL': ['"a\0b"', 'BAD_TEXT'],
    'a high surrogate at the end': ['"\\ud800"', 'BAD_TEXT'],
    'a low surrogate alone': ['"\\udc00"', 'BAD_TEXT'],
    'a high surrogate before a letter': ['"\\ud83dx"', 'BAD_TEXT'],
    'a high surrogate before an escape': ['"\\ud83d\\n"', 'BAD_TEXT'],
    'a raw surrogate': ['"\ud800"', 'BAD_TEXT'],
    'a surrogate in a key': ['{"\\udfff":1}', 'BAD_TEXT'],
  };
  it.each(Object.keys(flawed))('is refused for %s', (name) => {
    const [text, flaw] = flawed[name]!;
    expect(jsonFlaw(text)).toBe(flaw);
  });

  it.each([
    ['the deepest nesting', nested(MAX_JSON_DEPTH)],
    ['256 keys, twice', `[{${'"k":1,'.repeat(255)}"k":1},{${'"k":1,'.repeat(255)}"k":1}]`],
    ['forbidden words as values', '{"a":"__proto__","b":"constructor"}'],
    ['keys like forbidden ones', '{"proto":1,"constructors":2}'],
    ['2^53 - 1', '9007199254740991'],
    ['safe numbers', '[-9007199254740991,0.1,1e-300,1e15]'],
    ['pairs and escapes', '"\\ud83d\\ude00 😀 \\\\u0000 \\" \\u4e2d"'],
    ['brackets in a text', `{"a":"${'['.repeat(100)}"}`],
  ])('is taken with %s', (_, text) => {
    expect(jsonFlaw(text)).toBeUndefined();
  });

  it('passes whatever well-formed JSON serialises to', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        const flaw = jsonFlaw(text);
        // Doubles beyond 2^53, NUL and forbidden keys can come up; nothing else may be found.
        expect([undefined, 'UNSAFE_NUMBER', 'BAD_TEXT', 'FORBIDDEN_KEY']).toContain(flaw);
        if (flaw === 'UNSAFE_NUMBER') expect(text).toMatch(/\d{16}|e\+/);
        if (flaw === 'BAD_TEXT') expect(text).toMatch(/\\u0000|\\ud/);
      }),
    );
  });
});
