/**
 * Audit stage: what a customer was at any instant, and whether what is shown now is what the log says.
 * Place in the flow: beside query; it reads the log, and read models only to compare them with it.
 * Never in here: a write of facts or read models, a rule that decides.
 */
export * from './as-of/customer-as-of.js';
export * from './audit.module.js';
export * from './as-of/customers-as-of.js';
export * from './verification/verdicts.js';
export * from './verification/verify-customer.js';
