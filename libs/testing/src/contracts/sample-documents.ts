import type { DocumentPut, ListQuery, ModelCommit, ReadModelStore } from '@annals/ports';
import type { IndexEntry } from '@annals/kernel';

export const MODEL = 'sample@1';
export const TENANT = 'default';

let checkpoint = 0n;

/** A document that holds `value`, listed under `by-value` by it, or as `indexes` say. */
export function samplePut(id: string, value: string | number, indexes?: readonly IndexEntry[]): DocumentPut {
  return { tenant: TENANT, id, document: { id, value }, indexes: indexes ?? [{ index: 'by-value', key: [value] }] };
}

export function sampleCommit(puts: readonly DocumentPut[], more: Partial<ModelCommit> = {}): ModelCommit {
  return { model: MODEL, partition: 0, checkpoint: ++checkpoint, puts, ...more };
}

export const byValue: Omit<ListQuery, 'cursor'> = {
  tenant: TENANT,
  index: 'by-value',
  prefix: [],
  order: 'ascending',
  limit: 1000,
};

export async function listedIds(models: ReadModelStore, query: Partial<ListQuery> = {}): Promise<string[]> {
  return (await models.list(MODEL, { ...byValue, ...query })).items.map(({ id }) => id);
}
