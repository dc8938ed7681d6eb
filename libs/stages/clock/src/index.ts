/**
 * Clock stage: time as events. It closes days, review periods and months for each tenant.
 * Place in the flow: beside capture; it follows the event store and appends to it.
 * Never in here: what follows for a customer from a closed day, which is the projections' matter.
 */
export * from './clock.module.js';
export * from './keeper.js';
export * from './model/fitting.js';
export * from './model/models.module.js';
export * from './session.js';
