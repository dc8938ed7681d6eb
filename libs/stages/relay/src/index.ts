/**
 * Relay stage: publishes the log on the bus, in order, at least once.
 * Place in the flow: between the event store and the bus. On the embedded bus, which reads the log itself, it finds nothing to do.
 * Never in here: a choice of what is published, or a change of it.
 */
export * from './relay.js';
export * from './relay.module.js';
export * from './session.js';
