/**
 * Audit stage: what a customer was at any instant.
 * Place in the flow: beside query; it reads the log.
 * Never in here: a write of facts or read models, a rule that decides.
 */
export * from './as-of/customer-as-of.js';
export * from './audit.module.js';
export * from './as-of/customers-as-of.js';
