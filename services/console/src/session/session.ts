import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { onRefusedKey, queryClient } from '../api/query-client.js';
import { stored, storeSetting } from './storage.js';

export interface Session {
  readonly key: string | null;
  /** Whether the last key was one that the API does not know. */
  readonly refused: boolean;
  signIn(key: string): void;
  signOut(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('there is no session here');
  return session;
}

/** The key, which is kept until its owner signs out or the API refuses it. */
export function useKey(): Session {
  const [key, setKey] = useState(() => stored('key'));
  const [refused, setRefused] = useState(false);
  const keep = useCallback((next: string | null, wasRefused: boolean) => {
    storeSetting('key', next);
    queryClient.clear();
    setRefused(wasRefused);
    setKey(next);
  }, []);
  useEffect(() => onRefusedKey(() => keep(null, true)), [keep]);
  return useMemo(
    () => ({ key, refused, signIn: (given) => keep(given, false), signOut: () => keep(null, false) }),
    [key, refused, keep],
  );
}
