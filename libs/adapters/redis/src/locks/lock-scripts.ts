import type { Script } from '../connection/connection.js';

/** KEYS: the lock. ARGV: token, lease in milliseconds. Gives nothing, or the token of whoever else holds it and its milliseconds left. */
export const acquireScript: Script = {
  name: 'annalsAcquireLock',
  lua: `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return {holder, redis.call('PTTL', KEYS[1])} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false
`,
};

/** KEYS: the lock. ARGV: token, lease in milliseconds. Gives 1 when the lock is still its holder's. */
export const renewScript: Script = {
  name: 'annalsRenewLock',
  lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`,
};

/** KEYS: the lock. ARGV: token. Frees it unless it is another's by now. */
export const releaseScript: Script = {
  name: 'annalsReleaseLock',
  lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`,
};
