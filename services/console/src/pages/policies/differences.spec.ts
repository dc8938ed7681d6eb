import { expect, it } from '@jest/globals';
import { differences } from './differences.js';

it('tells every threshold that differs, also one that is new or gone', () => {
  const before = { version: 1, stable: { purchases: 6, tenureDays: 180 }, months: [1, 3], gone: true };
  const after = { version: 2, stable: { purchases: 8, tenureDays: 180 }, months: [1, 4], fresh: { share: 0.5 } };
  expect(differences(before, after)).toEqual([
    { name: 'fresh.share', before: '–', after: '0.5' },
    { name: 'gone', before: 'true', after: '–' },
    { name: 'months', before: '1, 3', after: '1, 4' },
    { name: 'stable.purchases', before: '6', after: '8' },
  ]);
  expect(differences(after, after)).toEqual([]);
});
