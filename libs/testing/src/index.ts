/**
 * Testing: one contract suite a port, which every adapter of it runs; the servers it runs over, and ways to break them.
 * Place in the flow: beside it; only specs import it.
 * Never in here: an adapter, a stand-in for one of our own ports, a test of a rule of the domain.
 */
export * from './contracts/event-bus-contract.js';
export * from './contracts/event-store-contract.js';
export * from './contracts/key-store-contract.js';
export * from './contracts/read-model-store-contract.js';
export * from './contracts/stage-locks-contract.js';
export * from './contracts/subject.js';
export * from './faults/fault-report.js';
export * from './faults/tcp-proxy.js';
export * from './servers/free-port.js';
export * from './servers/redis-server.js';
export { sharedBrokers } from './servers/shared-broker.js';
export * from './servers/server-under-test.js';
export * from './servers/with-kafka.js';
