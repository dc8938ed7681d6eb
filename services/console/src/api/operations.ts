import { queryOptions } from '@tanstack/react-query';
import type { Client } from '@annals/client';

/** Lag moves without an event that says so: it is asked for while it is looked at. */
const LOOK_EVERY_MS = 2000;

export const stages = (client: Client) =>
  queryOptions({
    queryKey: ['operations', 'stages'],
    queryFn: ({ signal }) => client.get('/v1/operations/stages', { signal }),
    refetchInterval: LOOK_EVERY_MS,
  });

export const parked = (client: Client) =>
  queryOptions({
    queryKey: ['operations', 'parked'],
    queryFn: ({ signal }) => client.get('/v1/operations/parked', { signal }),
    refetchInterval: LOOK_EVERY_MS,
  });

/** The position that every read model has come to. */
export async function foldedByAll(client: Client): Promise<bigint> {
  const { readModels } = await client.get('/v1/operations/stages');
  const positions = readModels.map(({ position }) => BigInt(position));
  return positions.reduce((least, position) => (position < least ? position : least));
}
