/**
 * Document codec: documents, their index entries and the cursors of their lists as bytes, the entries in an order
 * that bytes keep.
 * Place in the flow: under every adapter that keeps read models, so that all of them list in the same order.
 * Never in here: a client library, IO, what a document means.
 */
export * from './document-value.js';
export * from './entry-list.js';
export * from './index-range.js';
export * from './page-cursor.js';
export * from './sort-key.js';
