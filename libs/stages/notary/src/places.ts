import { join } from 'node:path';
import type { ServiceConfig } from '@annals/platform/config';

type Places = Pick<ServiceConfig, 'dataDir' | 'checkpoints'>;

/** What the notary keeps for itself. All but the key follows from the log. */
export const proofDirectory = ({ dataDir }: Pick<ServiceConfig, 'dataDir'>): string => join(dataDir, 'proof');

/** Where checkpoints are kept. Only on another disk or machine do they show that a whole log was rewritten. */
export const checkpointsOf = (config: Places): string =>
  config.checkpoints === '' ? join(proofDirectory(config), 'checkpoints') : config.checkpoints;
