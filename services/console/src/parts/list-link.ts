import { useAsOf } from '../time/use-as-of.js';

/** The address of the list of customers of a kind, as of the day that is looked at. */
export function useListLink(): (filters: Readonly<Record<string, string>>) => string {
  const [asOf] = useAsOf();
  return (filters) => {
    const query = new URLSearchParams({ ...filters, ...(asOf !== undefined && { asOf }) });
    return `/customers?${query.toString()}`;
  };
}

export function useCustomerLink(): (id: string) => string {
  const [asOf] = useAsOf();
  return (id) =>
    `/customers/${encodeURIComponent(id)}${asOf === undefined ? '' : `?${new URLSearchParams({ asOf }).toString()}`}`;
}
