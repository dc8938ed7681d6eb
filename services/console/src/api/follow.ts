import { streamEvents, type ClientOptions } from '@annals/client';
import { tellRefusedKey } from './query-client.js';
import { isProblem } from './problem.js';
import type { FeedEvent } from './types.js';

export type StreamState = 'connecting' | 'connected' | 'lost';

/** The log as it grows, for any number of listeners over one connection. */
export interface Following {
  /** Gives what ends it. */
  start(): () => void;
  onEvent(listener: (event: FeedEvent) => void): () => void;
  onState(listener: () => void): () => void;
  state(): StreamState;
}

const listening = <T>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Follows the log from now on. A connection that breaks is taken up behind the last event: none is missed. */
export function follow(connection: ClientOptions): Following {
  const ofEvents = new Set<(event: FeedEvent) => void>();
  const ofState = new Set<() => void>();
  let state: StreamState = 'connecting';
  const become = (next: StreamState): void => {
    state = next;
    for (const tell of ofState) tell();
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    const onState = (told: 'open' | 'waiting'): void => become(told === 'open' ? 'connected' : 'lost');
    try {
      for await (const event of streamEvents({ ...connection, signal, onState })) {
        for (const tell of ofEvents) tell(event);
      }
    } catch (error) {
      become('lost');
      // Whatever else is asked with such a key is refused too, and says so where it was asked.
      if (isProblem(error) && error.status === 401) tellRefusedKey();
    }
  };
  return {
    start: () => {
      const leaving = new AbortController();
      void run(leaving.signal);
      return () => leaving.abort();
    },
    onEvent: (listener) => listening(ofEvents, listener),
    onState: (listener) => listening(ofState, listener),
    state: () => state,
  };
}
