import type { Script } from '../connection/connection.js';

/** What a subject's record begins with: a key that is durable, one that is not known to be, none ever again. */
export const SETTLED = 's';
export const PENDING = 'p';
export const FORGOTTEN = 'f';

/**
 * KEYS: the subject. ARGV: a record to make, where there is none. Gives the record there is.
 * A pending record is written once more: whoever waits for the disk then waits for a write of their own.
 */
export const OBTAIN = `
local record = redis.call('GET', KEYS[1])
if record and string.sub(record, 1, 1) ~= 'p' then return record end
record = record or ARGV[1]
redis.call('SET', KEYS[1], record)
return record
`;

/** KEYS: the subject. The key has become durable. */
export const settleScript: Script = {
  name: 'annalsSettleKey',
  lua: `
local record = redis.call('GET', KEYS[1])
if record and string.sub(record, 1, 1) == 'p' then
  redis.call('SET', KEYS[1], 's' .. string.sub(record, 2))
end
return 1
`,
};
