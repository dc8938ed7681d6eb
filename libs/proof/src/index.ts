/**
 * Proof: a Merkle tree over the log (RFC 9162), signed checkpoints of it (C2SP), and exports that anybody checks alone.
 * Place in the flow: beside the log; the notary stage keeps the tree, and an auditor needs nothing but this and a public key.
 * Never in here: files, the network, the wall clock, a private key that is not handed in.
 */
export * from './record/leaf.js';
export * from './tree/consistency.js';
export * from './tree/hash.js';
export * from './tree/hash-column.js';
export * from './tree/inclusion.js';
export * from './tree/merkle-tree.js';
export * from './tree/subtrees.js';
export * from './checkpoint/checkpoint.js';
export {
  isNoteName,
  parsePrivateKey,
  parsePublicKey,
  privateKeyText,
  signerOf,
  type NoteSigner,
  type NoteVerifier,
} from './checkpoint/note-key.js';
export { belongsTo } from './export/belongs-to.js';
export { ExportCheck, type Fault } from './export/check-export.js';
export { headerText, type ExportHeader } from './export/export-header.js';
export { lineText, type ExportLine } from './export/export-line.js';
