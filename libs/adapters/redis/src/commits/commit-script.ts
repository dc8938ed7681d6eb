import type { Script } from '../connection/connection.js';

/**
 * Applies the commits of one partition, all or none.
 *
 * KEYS: `state` and `holdings` of each model; then `documents` and `entries` of each model and tenant.
 * ARGV: process, sequence number, channel, number of models;
 *       for each model: name, checkpoint, claim or nothing, number of its tenants;
 *       for each change: which pair of `documents` and `entries`, id, value or nothing, which removes.
 * Gives `applied`; `dropping` and the model's number while that is being removed; `lost` and the model's number.
 *
 * A process sends a commit again when it did not hear of its end, and what it sent first may still be under way, even
 * behind later commits. So each model's state keeps the number of its last commit: the same number again was applied
 * already, and a lower one comes too late and must change nothing.
 */
export const commitScript: Script = {
  name: 'annalsCommit',
  lua: `
local process, sequence, channel, models = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])

for i = 1, models do
  local state = redis.call('HMGET', KEYS[2 * i - 1], 'claim', 'process', 'sequence', 'dropping')
  local claim = ARGV[4 * i + 3]
  if state[4] then return {'dropping', tostring(i)} end
  if state[2] == process and tonumber(state[3]) >= tonumber(sequence) then return {'applied'} end
  if claim ~= '' and claim ~= state[1] then return {'lost', tostring(i)} end
end

local function entriesIn(value)
  return string.sub(value, 9, 8 + struct.unpack('>I4', value))
end

local function members(list, id)
  local found, at = {}, 1
  while at <= #list do
    local after = at + 2 + struct.unpack('>I2', list, at)
    found[string.sub(list, at + 2, after - 1) .. '\\1' .. id] = true
    at = after
  end
  return found
end

local function reindex(entries, id, before, after)
  if before == after then return end
  local old, new = members(before, id), members(after, id)
  for member in pairs(old) do
    if not new[member] then redis.call('ZREM', entries, member) end
  end
  for member in pairs(new) do
    if not old[member] then redis.call('ZADD', entries, 0, member) end
  end
end

local function change(documents, entries, id, value)
  local before = redis.call('HGET', documents, id)
  if value == '' then
    if not before then return end
    reindex(entries, id, entriesIn(before), '')
    redis.call('ZREM', entries, '\\255' .. id)
    redis.call('HDEL', documents, id)
  else
    reindex(entries, id, before and entriesIn(before) or '', entriesIn(value))
    if not before then redis.call('ZADD', entries, 0, '\\255' .. id) end
    redis.call('HSET', documents, id, value)
  end
end

local nextKey = 2 * models + 1
for i = 1, models do
  redis.call('HSET', KEYS[2 * i - 1], 'checkpoint', ARGV[4 * i + 2], 'process', process, 'sequence', sequence)
  for _ = 1, tonumber(ARGV[4 * i + 4]) do
    redis.call('SADD', KEYS[2 * i], KEYS[nextKey], KEYS[nextKey + 1])
    nextKey = nextKey + 2
  end
end
for at = 4 * models + 5, #ARGV, 3 do
  local pair = 2 * models + 2 * tonumber(ARGV[at])
  change(KEYS[pair - 1], KEYS[pair], ARGV[at + 1], ARGV[at + 2])
end
for i = 1, models do
  redis.call('PUBLISH', channel, ARGV[4 * i + 1])
end
return {'applied'}
`,
};

/**
 * Takes a partition of a model over. KEYS: its `state`. Gives the claim, or nothing while the model is being removed.
 * A claim is a time, in microseconds, unless that were not higher than the one before: so also when Redis was
 * emptied, a claim of before is no claim of now.
 */
export const claimScript: Script = {
  name: 'annalsClaim',
  lua: `
local state = redis.call('HMGET', KEYS[1], 'claim', 'dropping')
if state[2] then return false end
local time = redis.call('TIME')
local claim = math.max(tonumber(state[1] or '0') + 1, tonumber(time[1]) * 1000000 + tonumber(time[2]))
local text = string.format('%.0f', claim)
redis.call('HSET', KEYS[1], 'claim', text)
return text
`,
};
