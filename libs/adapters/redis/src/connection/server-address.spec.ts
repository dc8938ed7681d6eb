import { describe, expect, test } from '@jest/globals';
import { parseAddress, placeOf } from './server-address.js';

describe('the name of a server', () => {
  test('says all that it takes to connect', () => {
    expect(parseAddress('rediss://me:p%40ss@cache.example:6390/3')).toEqual({
      host: 'cache.example',
      port: 6390,
      db: 3,
      username: 'me',
      password: 'p@ss',
      isEncrypted: true,
    });
    expect(parseAddress('redis://[::1]')).toMatchObject({ host: '::1', port: 6379, db: 0, password: undefined });
  });

  test('shows no password when it is shown', () => {
    expect(placeOf([parseAddress('redis://me:secret@h:1/2'), parseAddress('redis://h2')])).toBe(
      'redis h:1/2,h2:6379/0',
    );
  });

  test.each([
    '',
    'secret',
    'http://secret@h',
    'redis://:secret@h/x',
    'redis://:secret@h:99999',
    'redis://:%zzsecret@h',
  ])('is refused without repeating it: %s', (text) => {
    const refusal = (() => {
      try {
        return parseAddress(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(RangeError);
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toContain('secret');
  });
});
