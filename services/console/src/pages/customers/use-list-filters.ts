import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ListFilters } from '../../api/queries.js';

/** What the API's list understands; the names are those of its parameters. */
const KNOWN = [
  ...['stage', 'level', 'tier', 'band', 'cell', 'rfm', 'rf', 'loyaltyClass', 'label', 'region', 'complaint'],
  ...['segment', 'winBackDue', 'idPrefix', 'sort'],
];

export interface ListChoice {
  readonly filters: ListFilters;
  /** An empty value takes the filter away. */
  set(name: string, value: string): void;
  clear(): void;
}

/** The filters, which stand in the address: every figure of the overview leads to a list by them. */
export function useListFilters(): ListChoice {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => Object.fromEntries([...search].filter(([name]) => KNOWN.includes(name))), [search]);
  const change = useCallback(
    (change: (next: URLSearchParams) => void) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          change(next);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return {
    filters,
    set: (name, value) => change((next) => (value === '' ? next.delete(name) : next.set(name, value))),
    clear: () => change((next) => KNOWN.forEach((name) => next.delete(name))),
  };
}
