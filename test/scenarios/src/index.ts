/**
 * Scenarios: whole histories through real stages, for end-to-end tests.
 * Place in the flow: none; tests run them. Never in here: an assertion.
 */
export * from './every-part.js';
export * from './distributed-profile.js';
export * from './load.js';
export * from './run-scenario.js';
export * from './running-service.js';
export * from './shuffled.js';
export * from './simulator-process.js';
export type { Slice } from './slice.js';
export * from './standalone-profile.js';
export * from './standalone.js';
export * from './traces-of.js';
export * from './world.js';
export * from './year.js';
