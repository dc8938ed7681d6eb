import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useClient } from './client.js';
import { policies } from './queries.js';

export interface Business {
  readonly timeZone: string;
  readonly currency: string;
  /** `history` where business now stands at the end of what was imported. */
  readonly clock: string;
}

const UNKNOWN: Business = { timeZone: 'UTC', currency: 'EUR', clock: 'live' };
const BusinessContext = createContext<Business>(UNKNOWN);

/** How the business counts days and money. One place asks for it: every figure on a page is written by it. */
export const useBusiness = (): Business => use(BusinessContext);

export function BusinessProvider({ children }: { children: ReactNode }) {
  const { data } = useQuery(policies(useClient()));
  const policy = data?.inForce?.policy;
  const business = useMemo(
    () =>
      policy ? { timeZone: policy.businessTimeZone, currency: policy.baseCurrency, clock: policy.clock } : UNKNOWN,
    [policy],
  );
  return <BusinessContext value={business}>{children}</BusinessContext>;
}
