import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overOwnServer, redisServer, startRedisServer, type RedisServer } from '@annals/testing';
import { StorageUnavailable, SubjectForgotten } from '@annals/ports';
import { Connection } from '../connection/connection.js';
import { KeyNames } from '../connection/key-names.js';
import { withClient } from '../testing/scratch.js';
import { RedisKeyStore } from './redis-key-store.js';

/**
 * A server of any version on which another command goes by the name of WAITAOF, so that a test says whether the disk
 * has it: `WAITAOF 1 0 ms` asks there whether 0, and `ms`, are in the set 1, and answers like [1, 0].
 */
const wouldSync = {
  ...redisServer,
  start: () => startRedisServer({ more: ['--rename-command', 'SMISMEMBER', 'WAITAOF'] }),
};

overOwnServer<RedisServer>(wouldSync, (server) => {
  describe('keys on a server that tells when it has synced', () => {
    let connection: Connection;
    let keys: RedisKeyStore;
    beforeEach(async () => {
      await withClient(server(), (client) => client.flushall());
      connection = await Connection.open({ url: server().url }, { timeoutMs: 1000 });
      keys = new RedisKeyStore(connection, new KeyNames('test'), 'on-demand');
    });
    afterEach(() => connection.close());

    const syncs = (does: boolean) =>
      withClient(server(), (client) => (does ? client.sadd('1', '0') : client.srem('1', '0')));
    const stored = async () => String(await withClient(server(), (client) => client.getrange('test:key:t:c', 0, 0)));

    test('are given out when they are on the disk, and not before', async () => {
      await syncs(false);
      await expect(keys.obtain('t', 'c')).rejects.toBeInstanceOf(StorageUnavailable);
      // Another process finds the key, and must not use it either.
      await expect(keys.find('t', 'c')).rejects.toBeInstanceOf(StorageUnavailable);
      expect(await stored()).toBe('p');
      await syncs(true);
      const key = await keys.obtain('t', 'c');
      expect(await stored()).toBe('s');
      await syncs(false);
      expect(await keys.obtain('t', 'c')).toEqual(key);
      expect(await keys.find('t', 'c')).toEqual(key);
    });

    test('are one for all who ask first at once', async () => {
      await syncs(true);
      const obtained = await Promise.all(Array.from({ length: 20 }, () => keys.obtain('t', 'c')));
      expect(new Set(obtained.map(String)).size).toBe(1);
    });

    test('are forgotten when that is on the disk', async () => {
      await syncs(true);
      await keys.obtain('t', 'c');
      await syncs(false);
      await expect(keys.forget('t', 'c')).rejects.toBeInstanceOf(StorageUnavailable);
      await syncs(true);
      await keys.forget('t', 'c');
      await expect(keys.obtain('t', 'c')).rejects.toBeInstanceOf(SubjectForgotten);
    });
  });
});
