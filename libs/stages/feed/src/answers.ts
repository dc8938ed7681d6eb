import type { FeedEvent } from './feed-event.js';
import type { FeedController } from './feed.controller.js';

/** What each route answers, by method and pattern. */
export interface Answers {
  /** Each message; its id is the position, its event the type. */
  'GET /v1/stream': FeedEvent;
  'GET /v1/events': Awaited<ReturnType<FeedController['pull']>>;
}
