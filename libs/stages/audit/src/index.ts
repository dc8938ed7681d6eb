/**
 * Audit stage: what a customer was at any instant, why, whether what is kept is what the log says, and what another policy would do.
 * Place in the flow: beside query; it reads the log, and read models only to compare them with it. What verifications found is kept.
 * Never in here: a write of facts or of documents that follow from them, a rule that decides.
 */
export * from './as-of/customer-as-of.js';
export * from './audit.module.js';
export * from './as-of/customers-as-of.js';
export type { DifferingField, Difference, Diverging } from './verification/difference.js';
export * from './receipts/customer-receipts.js';
export * from './verification/verdicts.js';
export * from './verification/verification-result.js';
export * from './verification/verify-tenant.js';
export * from './verification/verify-customer.js';
export type { VerificationRun } from './verifications/verification-run.js';
export * from './what-if/what-if.js';
export * from './what-if/what-if-report.js';
