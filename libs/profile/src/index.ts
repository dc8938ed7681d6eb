/**
 * Profile: which adapter stands behind each port, chosen by configuration alone, and the main of every service.
 * Place in the flow: between the services and everything below them. It loads what a configuration names, and only that.
 * Never in here: a stage, a route, an adapter.
 */
export * from './open-profile.js';
export * from './profile-settings.js';
export * from './refuse-taken.js';
export * from './run-service.js';
export * from './take-stage.js';
