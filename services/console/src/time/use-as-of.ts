import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { AsOf } from '../api/queries.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day that is looked at: it stands in the address, so that it can be shared and gone back to. */
export function useAsOf(): readonly [AsOf, (day: AsOf) => void] {
  const [search, setSearch] = useSearchParams();
  const given = search.get('asOf');
  const choose = useCallback(
    (day: AsOf) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (day === undefined) next.delete('asOf');
          else next.set('asOf', day);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [given !== null && DATE.test(given) ? given : undefined, choose];
}
