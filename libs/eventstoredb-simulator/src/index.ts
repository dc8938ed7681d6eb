/**
 * EventStoreDB simulator: the part of EventStoreDB's gRPC wire that the adapter speaks, over a log in memory.
 * Place in the flow: beside it; tests run the adapter against it where no server can be had, and break it on purpose.
 * It is a simulator of the wire, not a server: nothing is durable, and what it knows of the real server is what
 * docs/adr/0009 lists. Never in here: our own ports, an assertion, anything that a deployment runs on.
 */
export { EventStoreDbSimulator } from './simulator.js';
export type { SimulatorOptions } from './simulator.js';
export type { AppendFault } from './faults.js';
export type { LoggedEvent } from './log/logged-event.js';
