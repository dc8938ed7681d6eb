import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useConnection } from './client.js';
import { follow, type Following, type StreamState } from './follow.js';
import { foldedByAll } from './operations.js';
import { refreshing } from './refreshing.js';
import type { FeedEvent } from './types.js';

const LiveContext = createContext<Following | null>(null);

function useFollowing(): Following {
  const following = use(LiveContext);
  if (!following) throw new Error('nobody follows the log here');
  return following;
}

export function useStreamState(): StreamState {
  const following = useFollowing();
  return useSyncExternalStore(following.onState, following.state);
}

/** Calls back with every event from now on. */
export function useEvents(listener: (event: FeedEvent) => void): void {
  const following = useFollowing();
  useEffect(() => following.onEvent(listener), [following, listener]);
}

/** Follows the log while the console is open, so that what changed is read again without being asked for. */
export function LiveEvents({ children }: { children: ReactNode }) {
  const { options, client } = useConnection();
  const queries = useQueryClient();
  const following = useMemo(() => follow(options), [options]);
  useEffect(() => following.start(), [following]);
  useEffect(() => refreshing(following, queries, () => foldedByAll(client)), [following, queries, client]);
  return <LiveContext value={following}>{children}</LiveContext>;
}

/** The newest events that a filter lets through, newest first; while it is paused they wait. */
export function useNewestEvents(most: number, wanted: (event: FeedEvent) => boolean, paused: boolean) {
  const [events, setEvents] = useState<readonly FeedEvent[]>([]);
  const [waiting, setWaiting] = useState<readonly FeedEvent[]>([]);
  const listener = useMemo(
    () => (event: FeedEvent) => {
      if (!wanted(event)) return;
      (paused ? setWaiting : setEvents)((before) => [event, ...before].slice(0, most));
    },
    [wanted, paused, most],
  );
  useEvents(listener);
  const release = (): void => {
    setEvents((before) => [...waiting, ...before].slice(0, most));
    setWaiting([]);
  };
  return { events, waiting, release };
}
