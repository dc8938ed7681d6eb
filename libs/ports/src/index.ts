/**
 * Ports: what the stages ask of the world, each method with what it guarantees.
 * Place in the flow: between stages and adapters. Never in here: a client library, a default implementation.
 */
export * from './adapters.js';
export * from './dead-letters.js';
export * from './event-bus.js';
export * from './event-store.js';
export * from './key-store.js';
export * from './read-model-store.js';
export * from './stage-locks.js';
export * from './time.js';
export * from './tokens.js';
