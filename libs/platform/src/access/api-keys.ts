import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isTenantId, type TenantId } from '@annals/contracts';
import { ROLES, type Caller, type Role } from './access.js';

/** One key as the configuration holds it: enough to know it, not enough to use it. */
export interface ApiKey {
  readonly name: string;
  /** SHA-256 of the key, 64 hexadecimal digits. A key is 32 random bytes, so that a slow hash would add nothing. */
  readonly keyHash: string;
  readonly roles: readonly Role[];
  readonly tenant: TenantId;
}

/** The keys that open this service. Errors: TypeError naming the entry that is not what it should be. */
export class ApiKeys {
  readonly #keys: readonly { readonly hash: Buffer; readonly caller: Caller }[];

  constructor(keys: readonly ApiKey[]) {
    keys.forEach(checkKey);
    this.#keys = keys.map(({ keyHash, name, tenant, roles }) => ({
      hash: Buffer.from(keyHash, 'hex'),
      caller: { name, tenant, roles },
    }));
  }

  /** Whose key it is. Compares with every key and every byte, so that time tells nothing. */
  callerOf(key: string): Caller | undefined {
    const hash = sha256(key);
    let found: Caller | undefined;
    for (const known of this.#keys) if (timingSafeEqual(known.hash, hash)) found = known.caller;
    return found;
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A new key, to be shown once, and the hash to be kept. */
export function newApiKey(): { readonly key: string; readonly keyHash: string } {
  const key = `annals_${randomBytes(32).toString('base64url')}`;
  return { key, keyHash: hashOfKey(key) };
}

export const hashOfKey = (key: string): string => sha256(key).toString('hex');

function checkKey({ name, keyHash, roles, tenant }: ApiKey, index: number): void {
  const is = (what: string): TypeError => new TypeError(`API key ${index}: ${what}`);
  if (typeof name !== 'string' || !/^[A-Za-z0-9._-]{1,64}$/.test(name))
    throw is('name is 1–64 letters, digits, . _ or -');
  if (typeof keyHash !== 'string' || !/^[0-9a-f]{64}$/.test(keyHash))
    throw is('keyHash is the SHA-256 in lower-case hex');
  if (typeof tenant !== 'string' || !isTenantId(tenant)) throw is('tenant is 1–40 lower-case letters, digits or _');
  if (!Array.isArray(roles) || !roles.every((role) => ROLES.includes(role)))
    throw is(`roles are of ${ROLES.join(', ')}`);
}
