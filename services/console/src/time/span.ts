import { queryOptions } from '@tanstack/react-query';
import type { Client } from '@annals/client';
import { policies } from '../api/queries.js';
import { businessDay } from './days.js';

export interface Span {
  /** The business day of the first fact. */
  readonly first: string;
  /** The newest business day. */
  readonly last: string;
}

/** From when to when there is something to look at; `undefined` where nothing happened yet. */
export const span = (client: Client) =>
  queryOptions({
    queryKey: ['span'],
    queryFn: async ({ signal, client: queries }): Promise<Span | null> => {
      const [{ inForce }, lifecycle, earliest] = await Promise.all([
        queries.ensureQueryData(policies(client)),
        client.get('/v1/reports/lifecycle', { signal }),
        client.get('/v1/events', { params: { query: { types: 'CustomerRegistered', limit: 1 } }, signal }),
      ]);
      const [first] = earliest.events;
      if (!first || !inForce || lifecycle.asOf === null) return null;
      return { first: businessDay(first.occurredAt, inForce.policy.businessTimeZone), last: lifecycle.asOf };
    },
  });
