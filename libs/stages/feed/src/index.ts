/**
 * Feed stage: the log for downstream consumers, from any position.
 * Place in the flow: last; it reads the event store. Never in here: a write, or opened personal data.
 */
export * from './feed-event.js';
export * from './feed-reader.js';
export * from './feed.module.js';
export * from './stream/event-streams.js';
