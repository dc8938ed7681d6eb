import { describe, expect, test } from '@jest/globals';
import type { ModelCommit } from '@annals/ports';
import { KeyNames } from '../connection/key-names.js';
import { ModelKeys } from '../models/model-keys.js';
import { slotOf } from '../testing/key-slot.js';
import { commitRequest } from './commit-request.js';

const keys = new ModelKeys(new KeyNames('annals'), 16);
const put = (tenant: string, id: string, key: (string | number)[] = []) => ({
  tenant,
  id,
  document: {},
  indexes: [{ index: 'i', key }],
});
const commitOf = (model: string, puts: ModelCommit['puts']): ModelCommit => ({
  model,
  partition: 3,
  checkpoint: 1n,
  puts,
});

describe('the keys of a commit', () => {
  test('are in one slot of a cluster, whatever models and tenants are called', () => {
    const names = ['a', 'b@1', '{x}', 'größe', 'a}b{c', ''];
    for (const partition of keys.all) {
      const commits = names.map((model) => ({
        ...commitOf(
          model,
          names.map((name) => put(name, 'id')),
        ),
        partition,
      }));
      const request = commitRequest(keys, partition, commits);
      expect(request.keys).toHaveLength(2 * names.length + 2 * names.length ** 2);
      expect(new Set(request.keys.map(slotOf)).size).toBe(1);
      expect(new Set(request.keys).size).toBe(request.keys.length);
    }
    expect(new Set(keys.all.map((partition) => slotOf(keys.state(partition, 'a')))).size).toBeGreaterThan(1);
  });

  test('are told apart though names hold what stands between them', () => {
    const [one] = commitRequest(keys, 3, [commitOf('a:b', [put('c', 'id')])]).keys.slice(2);
    const [other] = commitRequest(keys, 3, [commitOf('a', [put('b:c', 'id')])]).keys.slice(2);
    expect(one).not.toBe(other);
  });
});

describe('a commit is refused before it is sent', () => {
  test.each<[string, ModelCommit]>([
    ['an id with a zero byte', commitOf('m', [put('t', 'a\0b')])],
    ['no id', commitOf('m', [put('t', '')])],
    ['an id that is no text', commitOf('m', [put('t', '\ud800')])],
    ['an id that is too long', commitOf('m', [put('t', 'x'.repeat(1000))])],
    ['a tenant with a zero byte', commitOf('m', [put('t\0', 'a')])],
    ['a model that is no text', commitOf('\ud800', [])],
    ['an index key with a zero byte', commitOf('m', [put('t', 'a', ['x\0'])])],
    ['an index key that is too long', commitOf('m', [put('t', 'a', ['x'.repeat(3000)])])],
    ['an index key without order', commitOf('m', [put('t', 'a', [NaN])])],
    ['a partition that there is not', { ...commitOf('m', []), partition: 16 }],
  ])('for %s', (_, commit) => {
    expect(() => commitRequest(keys, commit.partition, [commit])).toThrow(RangeError);
  });

  test('for a prefix that would break the hash tags', () => {
    for (const prefix of ['', 'a{b', 'a}b', 'ä', 'x'.repeat(65)])
      expect(() => new KeyNames(prefix)).toThrow(RangeError);
  });
});
