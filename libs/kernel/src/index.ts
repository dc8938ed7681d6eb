/**
 * Kernel: the few words that every rule is written in: events, deciders, projections, results, days, money.
 * Place in the flow: below all of it. Never in here: a dependency, IO, the wall clock, a business rule.
 */
export * from './calendar.js';
export * from './day.js';
export * from './decider.js';
export * from './event.js';
export * from './instant.js';
export * from './instant-text.js';
export * from './money.js';
export * from './projection.js';
export * from './result.js';
export * from './same-json.js';
