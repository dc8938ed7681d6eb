import { rm } from 'node:fs/promises';
import { stageLocksContract } from '@annals/testing';
import { scratchDirectory } from '../testing/scratch.js';
import { FileStageLocks } from './file-stage-locks.js';

stageLocksContract('lock files', async () => {
  const dataDir = await scratchDirectory();
  return {
    one: new FileStageLocks(dataDir),
    other: new FileStageLocks(dataDir),
    close: () => rm(dataDir, { recursive: true }),
  };
});
