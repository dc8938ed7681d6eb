/**
 * Read models: how the facts of one customer are folded into them, compared and shown; pure functions over records.
 * Place in the flow: shared by the stages that keep read models (projector), show them (query) and fold them anew (audit).
 * Never in here: a store, a bus, a route; what a projection decides, which is in the domain.
 */
export * from './fingerprint.js';
export * from './fold/customer-fold.js';
export * from './fold/fold-customer.js';
export * from './fold/fold-limit.js';
export * from './fold/fold-person.js';
export * from './fold/person-log.js';
export * from './fold/receipt.js';
export * from './fold/tenant-timeline.js';
export * from './parts/customer-parts.js';
export * from './parts/iso-instants.js';
export * from './parts/listed-customer.js';
export * from './parts/part-of.js';
export * from './past/past-standing.js';
export * from './past/person-past.js';
export * from './past/tenant-past.js';
export * from './projections.js';
export * from './receipts/explaining.js';
export * from './receipts/receipts-of.js';
export * from './standing.js';
export * from './tallies.js';
