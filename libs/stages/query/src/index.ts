/**
 * Query stage: customers, lists and reports, from the read models.
 * Place in the flow: last, for people. Never in here: a write, a rule that decides.
 */
export * from './customer-list.js';
export * from './customer-reader.js';
export * from './query.module.js';
export * from './read-side.js';
export * from './reports/index.js';
export type { ListedCustomer } from '@annals/read-models';
