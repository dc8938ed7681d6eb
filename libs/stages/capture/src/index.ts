/**
 * Capture: takes commands and lines of facts, decides them with each customer's history, and appends what holds.
 * Place in the flow: HTTP → capture → event store; the only stage that records what customers did.
 * Never in here: a business rule (domain), a read model, an HTTP status code, another stage.
 */
export { CaptureFacts, type Captured, type CaptureRequest } from './capture-facts.js';
export type { CapturePorts } from './capture-ports.js';
export { CaptureStage } from './capture.module.js';
export type { Asker } from './fact/event-of.js';
export type { FactWish } from './fact/wish.js';
export { CustomerStreams } from './history/customer-streams.js';
export { TenantTimes } from './history/tenant-times.js';
export type { ReadLines } from './http/import.controller.js';
export { ImportFacts } from './import/import-facts.js';
export type { LineError, SourceLine } from './import/line.js';
export { Merges, type MergeDone, type MergeRequest, type UndoRequest } from './merge/merges.js';
export type { ImportProgress, ImportSummary } from './import/tally.js';
