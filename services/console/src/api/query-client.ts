import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.js';

const refusals = new Set<() => void>();

/** Calls back when the API does not know the key. Gives what ends that. */
export function onRefusedKey(listener: () => void): () => void {
  refusals.add(listener);
  return () => refusals.delete(listener);
}

export function tellRefusedKey(): void {
  for (const tell of refusals) tell();
}

/** What nobody answered, or what is only not ready yet, is asked again for as long as it takes: a server restarts. */
const comesBack = (error: unknown): boolean => !isProblem(error) || error.status === 503;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isProblem(error, 'AUTH.UNKNOWN', 'AUTH.MISSING')) tellRefusedKey();
    },
  }),
  defaultOptions: {
    queries: {
      // Events say when something is new.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (_failures, error) => comesBack(error),
      retryDelay: (failures, error) =>
        (isProblem(error) ? error.retryAfterMs : undefined) ?? Math.min(250 * 2 ** failures, 2000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
