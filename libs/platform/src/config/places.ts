import { join } from 'node:path';
import type { ServiceConfig } from './service-settings.js';

type Places = Pick<ServiceConfig, 'dataDir' | 'checkpoints'>;

/** What the notary keeps for itself. All but the key follows from the log. */
export const proofDirectory = ({ dataDir }: Pick<ServiceConfig, 'dataDir'>): string => join(dataDir, 'proof');

/** Where checkpoints are kept. Only on another disk or machine do they show that a whole log was rewritten. */
export const checkpointsOf = (config: Places): string =>
  config.checkpoints === '' ? join(proofDirectory(config), 'checkpoints') : config.checkpoints;

/** Where it is kept who was forgotten. Only on another disk or machine does it outlive a log and keys restored from before. */
export const forgetListOf = (config: Places): string => join(checkpointsOf(config), 'forgotten');
