/**
 * Configuration from the environment, and the end of a main that fails or is told to stop. An entry of its own, without Nest, which
 * takes a second to load: whoever is told that something is wrong should be told at once.
 */
export { configHelp } from './config-help.js';
export { checkpointsOf, forgetListOf, proofDirectory } from './places.js';
export { ConfigInvalid, readConfig, type Environment } from './read-config.js';
export { EX_CONFIG, EX_TEMPFAIL, runMain } from './run-main.js';
export { serviceSettings, type ServiceConfig } from './service-settings.js';
export { Stopped, stopSignal } from './stop-signal.js';
export type { Config, Declaration, Setting } from './setting.js';
