/**
 * Scenarios: whole histories through real stages, for end-to-end tests.
 * Place in the flow: none; tests run them. Never in here: an assertion.
 */
export * from './any-order.js';
export type { AsOfYear } from './as-of-year.js';
export * from './every-part.js';
export * from './distributed-profile.js';
export * from './load.js';
export * from './over-event-store-db.js';
export * from './running-service.js';
export * from './shuffled.js';
export * from './simulator-process.js';
export * from './slice.js';
export * from './standalone-profile.js';
export * from './standalone.js';
export * from './traces-of.js';
export * from './world.js';
