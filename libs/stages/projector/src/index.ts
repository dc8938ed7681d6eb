/**
 * Projector stage: the engine that folds facts into read models, once for all projections.
 * Place in the flow: between the bus and the read models; it appends insights to the event store.
 * Never in here: what a projection decides, which is in the domain.
 */
export * from './engine.js';
export * from './fingerprint.js';
export * from './projector.module.js';
export type { BuildProgress } from './rebuild/build.js';
export type { Difference } from './rebuild/difference.js';
export * from './rebuild/rebuild.js';
export * from './replay.js';
export * from './session.js';
export { asVersion, fingerprintOf, foldFact, newStanding, PROJECTIONS, type AnyProjection } from '@annals/read-models';
