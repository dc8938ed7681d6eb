/**
 * Operations stage: how the other stages get on, and whose facts wait.
 * Place in the flow: beside it, for those who run it. Never in here: what a customer is, a fact.
 */
export * from './operations.module.js';
export * from './parked-customers.js';
export * from './stage-reports.js';
