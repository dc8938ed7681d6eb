/**
 * Query stage: customers, lists and reports, from the read models.
 * Place in the flow: last, for people. Never in here: a write, a rule that decides.
 */
export { ownFacts } from './as-of/news.js';
export { Readings, type Reading, type ReadingWish } from './as-of/readings.js';
export { TenantBook } from './as-of/tenant-book.js';
export * from './list/customer-list.js';
export * from './customer-reader.js';
export * from './query.module.js';
export * from './read-side.js';
export * from './reports/index.js';
export type { ListedCustomer } from '@annals/read-models';
