import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useClient } from '../api/client.js';
import { report } from '../api/queries.js';
import type { ReportName, Reports } from '../api/types.js';
import { useAsOf } from '../time/use-as-of.js';

/** A report as of the day that is looked at. */
export function useReport<Name extends ReportName>(name: Name): UseQueryResult<Reports[Name]> {
  const [asOf] = useAsOf();
  return useQuery(report(useClient(), name, asOf));
}
