/**
 * Contracts: what goes over wires and into files: envelope, codec, schemas, names, HTTP bodies.
 * Place in the flow: between every two stages. Never in here: a rule of the domain, IO.
 */
export * from './access.js';
export * from './cloud-event.js';
export * from './codec.js';
export * from './envelope.js';
export * from './ids.js';
export * from './merged-history.js';
export * from './position.js';
export * from './read-models.js';
export * from './registry.js';
export * from './seal.js';
export * from './streams.js';
export * from './topics.js';
export * from './validation.js';
export * from './http/index.js';
