/**
 * Embedded adapters: every port on LMDB files of one directory, for one machine and any number of processes.
 * Place in the flow: under the stages, in place of EventStoreDB, Kafka and Redis; the default of `npm start`.
 * Never in here: a rule of the domain, the meaning of the bytes that are stored.
 */
export { LogEventBus } from './bus/log-event-bus.js';
export { noDeadLetters } from './bus/no-dead-letters.js';
export * from './open-embedded.js';
export { verifyEmbeddedLog } from './log/verify-embedded-log.js';
