/**
 * Terminal: progress and tables for people who run commands.
 * Place in the flow: none; the command line and standalone print with it. Never in here: what is printed.
 */
export * from './progress.js';
export * from './table.js';
