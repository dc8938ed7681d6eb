/** Files that outlive a power cut. Nothing else is loaded with it. */
export * from './durably.js';
