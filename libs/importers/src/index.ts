/**
 * Importers: turn the files of other systems into facts, one line each, ready for `POST /v1/import`.
 * Place in the flow: before capture; what comes out is a request like any other and is checked there again.
 * Never in here: the log, the network, a rule of the domain, a guess at what a source does not say.
 */
export * from './cdnow/cdnow.js';
export * from './fact-line.js';
export * from './imported.js';
export * from './lines-of.js';
export * from './online-retail/online-retail.js';
export * from './online-retail/report.js';
export * from './text/ndjson-lines.js';
export type { TextSource } from './text/open-text.js';
