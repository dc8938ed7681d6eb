import type { ModelName } from '@annals/ports';
import { uint32, type ModelTables } from './model-tables.js';

/** Few enough that other writers need not wait long for their turn. */
const RECORDS_AT_ONCE = 1000;

/**
 * Takes a model away at once and clears up after it. Who is interrupted leaves records that nobody
 * can see, which the next removal clears up too.
 */
export async function removeModel(tables: ModelTables, model: ModelName): Promise<void> {
  await tables.environment.underLock(() => {
    const id = tables.modelId(model);
    if (id !== undefined) tables.retire(model, id);
  });
  for (const key of [...tables.retired.getKeys()]) await clearUp(tables, key.readUInt32BE());
}

async function clearUp(tables: ModelTables, id: number): Promise<void> {
  const range = { start: uint32(id), end: uint32(id + 1), limit: RECORDS_AT_ONCE };
  for (const name of ['documents', 'entries'] as const) {
    for (;;) {
      const keys = [...tables[name].getKeys(range)];
      if (keys.length === 0) break;
      await tables.environment.batch(() => {
        for (const key of keys) void tables[name].remove(key);
      });
    }
  }
  await tables.environment.batch(() => void tables.retired.remove(uint32(id)));
}
