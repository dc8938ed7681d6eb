import { createContext, use } from 'react';
import { createClient, type Client, type ClientOptions } from '@annals/client';

/** The API of the page's own origin, with one key. */
export interface Connection {
  readonly options: ClientOptions;
  readonly client: Client;
}

export function connectionWith(key: string): Connection {
  const options = { baseUrl: location.origin, key };
  return { options, client: createClient(options) };
}

export const ConnectionContext = createContext<Connection | null>(null);

export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('nobody is signed in');
  return connection;
}

export const useClient = (): Client => useConnection().client;
