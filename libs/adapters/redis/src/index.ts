/**
 * Redis adapters: read models, subject keys and stage locks on a Redis server or cluster, for many machines.
 * Place in the flow: under the stages, beside the adapters of an event store and a bus.
 * Never in here: a rule of the domain, the meaning of a document, a promise that Redis keeps what the log is for.
 */
export { openRedis, type RedisAdapters, type RedisOptions } from './open-redis.js';
export type { Servers } from './connection/server-address.js';
export { VolatileKeys } from './keys/durability.js';
