import { createParser } from 'eventsource-parser';
import type { components, paths } from './api.generated.js';
import { authorization, fetchOf, urlOf, type ClientOptions } from './connection.js';
import { ApiProblem } from './problem.js';

/** A fact or an insight, as `GET /v1/events` gives it. */
export type FeedEvent = components['schemas']['FeedEvent'];

type Asked = NonNullable<paths['/v1/stream']['get']['parameters']['query']>;

export interface StreamOptions extends ClientOptions, Asked {
  /** Ends the stream. */
  readonly signal?: AbortSignal;
  /** Told when the stream is open, and when it waits to come back; `error` is why it does. */
  readonly onState?: (state: 'open' | 'waiting', error?: unknown) => void;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** Three heartbeats: silent for longer, the connection is gone, whatever the network says. */
const SILENT_MS = 45_000;

/**
 * Events as they come, without end until `signal` aborts or the loop is left: after a failure it goes on behind the last
 * position that it heard of, so that none is missed and none comes twice.
 * Errors: ApiProblem for what trying again does not help, such as a key that is not known.
 */
export async function* streamEvents(options: StreamOptions): AsyncGenerator<FeedEvent, void, undefined> {
  const leaving = new AbortController();
  const { signal, onState = () => {} } = options;
  const leave = () => leaving.abort();
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted) leave();
  let position = options.from;
  let pause = FIRST_PAUSE_MS;
  try {
    while (!leaving.signal.aborted) {
      try {
        let isOpen = false;
        for await (const { position: reached, event } of connection(options, position, leaving.signal)) {
          if (!isOpen) onState('open');
          isOpen = true;
          pause = FIRST_PAUSE_MS;
          position = reached;
          if (event) yield event;
        }
        onState('waiting');
      } catch (error) {
        if (leaving.signal.aborted) return;
        if (isFinal(error)) throw error;
        onState('waiting', error);
        if (error instanceof ApiProblem) pause = Math.max(pause, error.retryAfterMs ?? 0);
      }
      await delay(pause, leaving.signal);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    leave();
  }
}

/** What the service will say again: a request that it does not understand, or does not allow. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429;

interface Heard {
  /** Everything up to here was sent. */
  readonly position: string;
  readonly event?: FeedEvent;
}

/** One connection from its start to its end. */
async function* connection(
  options: StreamOptions,
  from: string | undefined,
  leaving: AbortSignal,
): AsyncGenerator<Heard> {
  const { types, customerId } = options;
  const ending = new AbortController();
  const end = () => ending.abort();
  leaving.addEventListener('abort', end, { once: true });
  let silence = setTimeout(end, SILENT_MS);
  try {
    const response = await fetchOf(options)(urlOf(options, '/v1/stream', { from, types, customerId }), {
      headers: { authorization: authorization(options), accept: 'text/event-stream' },
      signal: ending.signal,
    });
    if (!response.ok || !response.body) throw await ApiProblem.of(response);
    yield* heardIn(response.body, () => {
      clearTimeout(silence);
      silence = setTimeout(end, SILENT_MS);
    });
  } finally {
    clearTimeout(silence);
    leaving.removeEventListener('abort', end);
    end();
  }
}

async function* heardIn(body: ReadableStream<Uint8Array>, alive: () => void): AsyncGenerator<Heard, void, undefined> {
  let heard: Heard[] = [];
  const parser = createParser({
    onEvent: ({ id, data }) => heard.push({ position: id!, event: JSON.parse(data) as FeedEvent }),
    // How far the service has looked, whether or not anything was wanted.
    onComment: (comment) => heard.push({ position: comment.replace(/^at /, '') }),
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    parser.feed(text.decode(value, { stream: true }));
    yield* heard;
    heard = [];
  }
}

/** Ends early when the stream is left. */
const delay = (milliseconds: number, leaving: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const early = () => {
      clearTimeout(timer);
      resolve();
    };
    if (leaving.aborted) early();
    leaving.addEventListener('abort', early, { once: true });
  });
