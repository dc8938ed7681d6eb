/**
 * Notary stage: keeps the Merkle tree over the log and signs checkpoints of it.
 * Place in the flow: beside the relay, after the event store; nothing waits for it.
 * Never in here: a change of the log, a hash or signature that `libs/proof` could make.
 */
export {
  CheckpointDirectory,
  LogDisputed,
  readCheckpoint,
  refuseOtherOrCut,
  type KeptCheckpoint,
} from './files/checkpoint-directory.js';
export { ensureSigningKey, readSigningKey, signingKeyFile } from './files/signing-key.js';
export { TreeFiles } from './files/tree-files.js';
export { exportLog, type ExportWish } from './export-log.js';
export { Notary } from './notary.js';
export { NotaryStage } from './notary.module.js';
export { checkpointsOf, proofDirectory } from '@annals/platform/config';
