import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { openEventStoreDb } from '../index.js';
import { takeApart } from './connection-string.js';

const SECRET = 'h%40rd-to-guess';

describe('a connection string', () => {
  afterEach(() => void jest.restoreAllMocks());

  test.each([
    ['esdb://localhost:2113?tls=false', 'esdb://localhost:2113?tls=false', undefined],
    ['esdb://a:b@h1:1,h2:2', 'esdb://h1:1,h2:2', { username: 'a', password: 'b' }],
    [`esdb+discover://ops:${SECRET}@db`, 'esdb+discover://db', { username: 'ops', password: 'h@rd-to-guess' }],
  ])('%s is taken apart', (text, address, credentials) => {
    expect(takeApart(text)).toEqual({ address, ...(credentials && { credentials }) });
  });

  test.each([
    `postgres://ops:${SECRET}@db`,
    `esdb://ops:${SECRET}@`,
    `esdb://ops:${SECRET}@h:x`,
    `esdb://ops:${SECRET}@h?tls=maybe`,
    `esdb://ops:${SECRET}@h?throwOnAppendFailure=false`,
    `esdb://ops:%zz${SECRET}@h`,
    `ops:${SECRET}@h`,
  ])('%# that cannot be used is refused, without a word of what is secret in it', (connectionString) => {
    const refuse = () => openEventStoreDb({ connectionString });
    expect(refuse).toThrow(RangeError);
    expect(refuse).not.toThrow(/guess|ops/);
  });

  test('stays out of the client’s warnings', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    openEventStoreDb({ connectionString: `esdb://ops:${SECRET}@h?tlsVerifyCert=false&unheardOf=1` });
    expect(warn).toHaveBeenCalled();
    expect(JSON.stringify(warn.mock.calls)).not.toMatch(/guess|ops/);
  });
});
