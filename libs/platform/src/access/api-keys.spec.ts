import { describe, expect, it } from '@jest/globals';
import { mayUse, type Role } from './access.js';
import { ApiKeys, newApiKey, type ApiKey } from './api-keys.js';

const entry = (keyHash: string, change: Partial<ApiKey> = {}): ApiKey => ({
  name: 'shop',
  keyHash,
  roles: ['writer'],
  tenant: 'default',
  ...change,
});

describe('API keys', () => {
  it('a new key opens what its hash is entered for, and no other does', () => {
    const [mine, other] = [newApiKey(), newApiKey()];
    expect(mine.key).toMatch(/^annals_[A-Za-z0-9_-]{43}$/);
    const keys = new ApiKeys([entry(other.keyHash, { name: 'other' }), entry(mine.keyHash)]);
    expect(keys.callerOf(mine.key)).toEqual({ name: 'shop', tenant: 'default', roles: ['writer'] });
    expect(keys.callerOf(`${mine.key}x`)).toBeUndefined();
    expect(keys.callerOf(mine.keyHash)).toBeUndefined();
    expect(new ApiKeys([]).callerOf(mine.key)).toBeUndefined();
  });

  it.each<Partial<ApiKey>>([
    { keyHash: 'short' },
    { name: '' },
    { name: 'a b' },
    { tenant: 'UPPER' },
    { roles: ['king' as Role] },
    { roles: undefined as never },
  ])('an entry %j is refused at start', (change) => {
    expect(() => new ApiKeys([entry(newApiKey().keyHash, change)])).toThrow(TypeError);
  });

  it('an admin may use every route, the others those that name them', () => {
    const caller = (...roles: Role[]) => ({ name: 'x', tenant: 't', roles });
    for (const role of ['reader', 'writer', 'auditor'] as const) {
      expect(mayUse({ roles: [role] }, caller('admin'))).toBe(true);
      expect(mayUse({ roles: [role] }, caller(role))).toBe(true);
      expect(mayUse({ roles: ['admin'] }, caller(role))).toBe(false);
    }
    expect(mayUse({ roles: ['reader', 'auditor'] }, caller('auditor'))).toBe(true);
    expect(mayUse({ roles: ['reader'] }, caller())).toBe(false);
  });
});
