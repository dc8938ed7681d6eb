import type { TenantId } from '@annals/contracts';
import type { ReadSide } from '../read-side.js';
import { listFilters, type FilterName, type ListFilter } from './list-filters.js';
import type { Candidate } from './sorts.js';

/** Whom a list is about. */
export interface Wanted {
  /** The value that is wanted, by filter. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** How the id begins. */
  readonly idPrefix?: string;
}

interface Asked {
  readonly name: FilterName;
  readonly filter: ListFilter;
  readonly value: string;
}

const FILTERS = Object.entries(listFilters) as [FilterName, ListFilter][];

/** The filter whose index is read, where there is one, and those that are applied to what that finds. */
export function splitFilters(filters: Wanted['filters']): { first: Asked | undefined; others: readonly Asked[] } {
  const asked = FILTERS.flatMap(([name, filter]): Asked[] => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, filter, value }];
  });
  const first = asked.find(({ filter }) => !filter.hasNoIndex);
  return { first, others: asked.filter((each) => each !== first) };
}

export const indexOf = ({ name, filter }: Asked): string => filter.index ?? name;
export const prefixOf = ({ filter, value }: Asked): (string | number)[] => [filter.key?.(value) ?? value];

export const isWanted = (others: readonly Asked[], { document: { doc } }: Candidate): boolean =>
  others.every(({ filter, value }) => filter.wants(doc, value));

/** All of them, in pages: from the index of a filter, or from all customers. */
export async function* candidatesOf(
  readSide: ReadSide,
  tenant: TenantId,
  { filters, idPrefix = '' }: Wanted,
): AsyncGenerator<readonly Candidate[]> {
  const { first, others } = splitFilters(filters);
  const pages = first
    ? readSide.walk('directory', tenant, indexOf(first), prefixOf(first))
    : readSide.scan('directory', tenant);
  for await (const page of pages)
    yield page.filter((candidate) => candidate.id.startsWith(idPrefix) && isWanted(others, candidate));
}
