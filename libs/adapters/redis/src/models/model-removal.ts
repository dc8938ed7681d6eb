import { randomUUID } from 'node:crypto';
import type { ModelName } from '@annals/ports';
import type { Connection, Script } from '../connection/connection.js';
import type { ModelKeys } from './model-keys.js';

/** So many keys are unlinked at a time: a server takes back the memory behind them in a thread of its own. */
const KEYS_AT_ONCE = 100;

/**
 * Begins to remove a model from a partition: checkpoint and claim go, which fences off whoever writes it.
 * KEYS: `state`, `holdings`. ARGV: a name for this removal. Gives the removal that is under way, or nothing where
 * there is no model.
 */
const retireScript: Script = {
  name: 'annalsRetire',
  lua: `
if redis.call('EXISTS', KEYS[1], KEYS[2]) == 0 then return false end
local dropping = redis.call('HGET', KEYS[1], 'dropping') or ARGV[1]
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'dropping', dropping)
return dropping
`,
};

/**
 * Unlinks some of a model's keys. KEYS: `state`, `holdings`, and those keys. ARGV: the removal.
 * Gives 1 while there are more. When another process has ended this removal, the keys may be those of a new model: it
 * touches none then.
 */
const unlinkScript: Script = {
  name: 'annalsUnlink',
  lua: `
if redis.call('HGET', KEYS[1], 'dropping') ~= ARGV[1] then return 0 end
for i = 3, #KEYS do
  redis.call('UNLINK', KEYS[i])
  redis.call('SREM', KEYS[2], KEYS[i])
end
if redis.call('EXISTS', KEYS[2]) == 1 then return 1 end
redis.call('DEL', KEYS[1])
return 0
`,
};

/**
 * Removes models, partition by partition, in short steps. Nobody can commit to a partition of the model meanwhile:
 * whoever wants to, and finds a removal that was interrupted, ends it first.
 */
export class ModelRemoval {
  constructor(
    private readonly connection: Connection,
    private readonly keys: ModelKeys,
  ) {}

  async remove(model: ModelName): Promise<void> {
    await Promise.all(this.keys.all.map((partition) => this.#retire(model, partition)));
    for (const partition of this.keys.all) await this.finish(model, partition);
  }

  /** Ends a removal that was begun. */
  async finish(model: ModelName, partition: number): Promise<void> {
    const keys = [this.keys.state(partition, model), this.keys.holdings(partition, model)] as const;
    const removal = await this.connection.retried((client) => client.hget(keys[0], 'dropping'));
    for (let isMore = removal !== null; isMore;) {
      const some = await this.connection.retried((client) => client.srandmember(keys[1], KEYS_AT_ONCE));
      const left = await this.connection.retried(() =>
        this.connection.run(unlinkScript, [...keys, ...some], [removal!]),
      );
      isMore = left === 1;
    }
  }

  async #retire(model: ModelName, partition: number): Promise<void> {
    const keys = [this.keys.state(partition, model), this.keys.holdings(partition, model)];
    await this.connection.retried(() => this.connection.run(retireScript, keys, [randomUUID()]));
  }
}
