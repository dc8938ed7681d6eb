import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import type { TreeHead } from '../tree/consistency.js';
import { HASH_BYTES } from '../tree/hash.js';
import { bytesOf } from './canonical.js';
import type { NoteSigner, NoteVerifier } from './note-key.js';
import { openNote, signNote } from './signed-note.js';

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** What the log is at a size, signed: C2SP tlog-checkpoint. The origin is the name of the key. */
export function signCheckpoint({ size, root }: TreeHead, signer: NoteSigner): string {
  return signNote(`${signer.verifier.name}\n${size}\n${root.toString('base64')}\n`, signer);
}

/**
 * Reads a checkpoint that the key signed. Lines after the root, which the format allows and advises against, are
 * refused: none of ours has any.
 * Errors: those of {@link openNote}; `CHECKPOINT.ORIGIN_WRONG`, `CHECKPOINT.MALFORMED`.
 */
export function openCheckpoint(note: string, verifier: NoteVerifier): Result<TreeHead, Rejection> {
  const opened = openNote(note, verifier);
  if (!opened.ok) return opened;
  const [origin, size, root, end, ...more] = opened.value.split('\n');
  if (origin !== verifier.name) return reject('CHECKPOINT.ORIGIN_WRONG', `not of the log ${verifier.name}`);
  const hash = root === undefined ? undefined : bytesOf(root);
  const lines = end === '' && more.length === 0;
  if (!lines || !SIZE.test(size!) || !Number.isSafeInteger(Number(size)) || hash?.length !== HASH_BYTES) {
    return reject('CHECKPOINT.MALFORMED', 'not an origin, a size and a root');
  }
  return ok({ size: Number(size), root: hash });
}
