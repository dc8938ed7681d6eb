/**
 * EventStoreDB adapter: the port EventStore on an EventStoreDB server or cluster, 22.6 or later.
 * Place in the flow: under the stages, in place of the embedded log, for more than one machine.
 * Never in here: another port, a rule of the domain, the meaning of the bytes that are stored.
 */
export { openEventStoreDb, type EventStoreDb, type EventStoreDbOptions } from './open-event-store-db.js';
export type { EventStoreDbHealth } from './server/health.js';
