import { describe, expect, it } from '@jest/globals';
import { patchedPolicy } from './patch.js';
import { defaultPolicy } from './policy.js';

describe('a patched policy', () => {
  it('has what the patch says, the rest as it is, and the next version', () => {
    const patched = patchedPolicy(defaultPolicy, { loyalty: { patron: { purchases: 1 } } });
    expect(patched).toEqual({
      ...defaultPolicy,
      version: 2,
      loyalty: { ...defaultPolicy.loyalty, patron: { ...defaultPolicy.loyalty.patron, purchases: 1 } },
    });
    expect(defaultPolicy.loyalty.patron.purchases).toBe(2);
  });

  it('takes a whole one, lists as a whole, and a version that is newer', () => {
    expect(patchedPolicy(defaultPolicy, defaultPolicy)).toEqual({ ...defaultPolicy, version: 2 });
    expect(patchedPolicy(defaultPolicy, { version: 9, value: { recencyMonths: [1, 2, 3, 4] } })).toMatchObject({
      version: 9,
      value: { recencyMonths: [1, 2, 3, 4] },
    });
  });

  it('keeps what is wrong, so that it is found out', () => {
    const wrong = patchedPolicy(defaultPolicy, { unknown: 1, loyalty: null, version: 'x' });
    expect(wrong).toMatchObject({ unknown: 1, version: 'x', loyalty: null });
    expect(patchedPolicy(defaultPolicy, JSON.parse('{"__proto__":{"a":1}}') as object)).not.toHaveProperty('a');
  });
});
