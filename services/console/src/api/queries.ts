import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Client } from '@annals/client';
import { writtenPosition } from './written.js';
import type { Absorbed, Customer360, CustomerPage, FeedEvent, ReportName, Reports } from './types.js';

/** The day that everything is read as of; absent for now. */
export type AsOf = string | undefined;
export type ListFilters = Readonly<Record<string, string>>;

const PAGE = 200;
const at = (asOf: AsOf): object => (asOf === undefined ? {} : { asOf });

/** A report as of a day. While another day is read, the figures of the one before stay. */
export const report = <Name extends ReportName>(client: Client, name: Name, asOf: AsOf) =>
  queryOptions({
    queryKey: ['report', name, asOf ?? 'now'],
    queryFn: ({ signal }) =>
      // All reports are asked alike; which type answers which name is told by `Reports`.
      client.get(`/v1/reports/${name}` as '/v1/reports/lifecycle', {
        params: { query: at(asOf) },
        signal,
      }) as Promise<unknown> as Promise<Reports[Name]>,
    placeholderData: keepPreviousData,
  });

/** How customers moved between stages from the end of one day to the end of another. */
export const lifecycleFlow = (client: Client, from: string, to: string) =>
  queryOptions({
    queryKey: ['report', 'lifecycle-flow', from, to],
    queryFn: ({ signal }) => client.get('/v1/reports/lifecycle-flow', { params: { query: { from, to } }, signal }),
    placeholderData: keepPreviousData,
  });

export const customerPages = (client: Client, filters: ListFilters, asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: ['customers', asOf ?? 'now', filters],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        ...filters,
        ...at(asOf),
        limit: PAGE,
        total: true,
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return client.get('/v1/customers', { params: { query }, signal }) as Promise<CustomerPage>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
  });

export const customer360 = (client: Client, id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['customer', id, asOf ?? 'now'],
    queryFn: ({ signal }): Promise<Customer360 | Absorbed> => {
      const written = asOf === undefined ? writtenPosition(id) : undefined;
      const query = { ...at(asOf), ...(written !== undefined && { minPosition: written }) };
      return client.get('/v1/customers/{id}', { params: { path: { id }, query }, signal });
    },
    placeholderData: (before) => (before?.customerId === id ? before : undefined),
  });

/** All facts and insights of a customer, in the order of the log. */
export const timeline = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['timeline', id],
    queryFn: async ({ signal }): Promise<readonly FeedEvent[]> => {
      const events: FeedEvent[] = [];
      for (let from = '0'; ;) {
        const query = { customerId: id, limit: 1000, from };
        const page = await client.get('/v1/events', { params: { query }, signal });
        events.push(...page.events);
        if (page.atHead) return events;
        from = page.next;
      }
    },
  });

export const policies = (client: Client) =>
  queryOptions({
    queryKey: ['policies'],
    queryFn: ({ signal }) => client.get('/v1/policies', { signal }),
  });

export const segments = (client: Client) =>
  queryOptions({
    queryKey: ['segments'],
    queryFn: ({ signal }) => client.get('/v1/segments', { signal }),
  });
