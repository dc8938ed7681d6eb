import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SubjectForgotten, type KeyStore } from '@annals/ports';
import type { OpenSubject, Subject } from './subject.js';

const text = (key: Uint8Array | undefined): string | undefined => key && Buffer.from(key).toString('hex');

/** The contract of {@link KeyStore}. */
export function keyStoreContract(name: string, open: OpenSubject<KeyStore>): void {
  describe(`${name} as a key store`, () => {
    let subject: Subject<KeyStore>;
    let keys: KeyStore;
    beforeEach(async () => {
      subject = await open();
      keys = subject.port;
    });
    afterEach(() => subject.close());

    test('has no key until one is obtained', async () => {
      expect(await keys.find('default', 'c1')).toBeUndefined();
      const key = await keys.obtain('default', 'c1');
      expect(key).toHaveLength(32);
      expect(text(await keys.find('default', 'c1'))).toBe(text(key));
      expect(text(await keys.obtain('default', 'c1'))).toBe(text(key));
    });

    test('gives each customer of each tenant a key of its own', async () => {
      const names: [string, string][] = [
        ['t', 'c1'],
        ['t', 'c2'],
        ['u', 'c1'],
        ['t', 'c'],
        ['tc', '1'],
        ['t', '1c'],
      ];
      const obtained = await Promise.all(names.map(([tenant, customer]) => keys.obtain(tenant, customer)));
      expect(new Set(obtained.map(text)).size).toBe(names.length);
      for (const [i, [tenant, customer]] of names.entries()) {
        expect(text(await keys.find(tenant, customer))).toBe(text(obtained[i]));
      }
    });

    test('gives all who ask first at once the same key', async () => {
      const asked = Array.from({ length: 100 }, (_, i) => keys.obtain('default', `c${i % 5}`));
      const obtained = await Promise.all(asked);
      for (const [i, key] of obtained.entries()) expect(text(key)).toBe(text(obtained[i % 5]));
      expect(new Set(obtained.map(text)).size).toBe(5);
    });

    test('keeps keys over a restart, and makes new ones beside them', async () => {
      const key = await keys.obtain('default', 'c1');
      keys = await subject.reopen();
      const other = await keys.obtain('default', 'c2');
      expect(text(await keys.find('default', 'c1'))).toBe(text(key));
      expect(text(other)).not.toBe(text(key));
    });

    test('forgets one customer for ever, and no other', async () => {
      await keys.obtain('default', 'c1');
      const other = await keys.obtain('default', 'c2');
      await keys.forget('default', 'c1');
      await keys.forget('default', 'c1');
      for (const restart of [false, true]) {
        if (restart) keys = await subject.reopen();
        expect(await keys.find('default', 'c1')).toBeUndefined();
        await expect(keys.obtain('default', 'c1')).rejects.toBeInstanceOf(SubjectForgotten);
        expect(text(await keys.find('default', 'c2'))).toBe(text(other));
      }
    });

    test('forgets a customer who never had a key', async () => {
      await keys.forget('default', 'c1');
      expect(await keys.find('default', 'c1')).toBeUndefined();
      await expect(keys.obtain('default', 'c1')).rejects.toBeInstanceOf(SubjectForgotten);
    });

    test('forgets a customer whose key is just being made', async () => {
      await Promise.allSettled([
        keys.obtain('default', 'c1'),
        keys.forget('default', 'c1'),
        keys.obtain('default', 'c1'),
      ]);
      expect(await keys.find('default', 'c1')).toBeUndefined();
      await expect(keys.obtain('default', 'c1')).rejects.toBeInstanceOf(SubjectForgotten);
    });
  });
}
