/**
 * HTTP bodies of the commands: bounds as in the event schemas, plus what a client may leave out.
 * Never in here: a route, a status code, a rule that needs a state.
 */
export * from './complaint.dto.js';
export * from './customer.dto.js';
export * from './fact.dto.js';
export { isIdentifier } from './fields.js';
export * from './interaction.dto.js';
export * from './json-text.js';
export * from './money.dto.js';
export * from './purchase.dto.js';
