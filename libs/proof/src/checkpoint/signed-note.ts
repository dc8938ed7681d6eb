import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import { bytesOf } from './canonical.js';
import type { NoteSigner, NoteVerifier } from './note-key.js';

/** Far more than a checkpoint with its witnesses has. */
export const MAX_NOTE_CHARACTERS = 16_384;
const MAX_SIGNATURES = 32;
const ID_BYTES = 4;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
/** A text has lines, and nothing else that cannot be seen. */
const NOT_TEXT = /[^\P{Cc}\n]|\p{Cs}/u;

/** A text with its signature: C2SP signed-note. `text` ends with a line feed. */
export function signNote(text: string, { verifier, sign }: NoteSigner): string {
  const signature = Buffer.concat([verifier.id, sign(text)]).toString('base64');
  return `${text}\n\u2014 ${verifier.name} ${signature}\n`;
}

/**
 * The text of a note that the key signed. Signatures of other keys, such as witnesses', are left aside.
 * Errors: `NOTE.TOO_LONG`, `NOTE.MALFORMED`, `NOTE.SIGNATURE_MISSING`, `NOTE.SIGNATURE_TWICE`, `NOTE.SIGNATURE_WRONG`.
 */
export function openNote(note: string, verifier: NoteVerifier): Result<string, Rejection> {
  if (note.length > MAX_NOTE_CHARACTERS) return reject('NOTE.TOO_LONG', `more than ${MAX_NOTE_CHARACTERS} characters`);
  const end = note.lastIndexOf('\n\n');
  if (end <= 0 || !note.endsWith('\n') || NOT_TEXT.test(note)) return malformed('no text, blank line and signatures');
  const [text, lines] = [note.slice(0, end + 1), note.slice(end + 2, -1).split('\n')];
  if (lines.length > MAX_SIGNATURES) return malformed('too many signatures');
  const signatures = lines.map(signatureOf);
  if (!signatures.every((signature) => signature !== undefined)) return malformed('a line is no signature');
  const own = signatures.filter(({ name, id }) => name === verifier.name && id.equals(verifier.id));
  if (own.length === 0) return reject('NOTE.SIGNATURE_MISSING', `no signature of ${verifier.name} by this key`);
  if (own.length > 1) return reject('NOTE.SIGNATURE_TWICE', 'two signatures of one key');
  return verifier.verify(text, own[0]!.bytes) ? ok(text) : reject('NOTE.SIGNATURE_WRONG', 'the key did not sign this');
}

const malformed = (reason: string): Result<never, Rejection> => reject('NOTE.MALFORMED', reason);

function signatureOf(line: string): { name: string; id: Buffer; bytes: Buffer } | undefined {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOf(encoded);
  if (name === undefined || bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, id: bytes.subarray(0, ID_BYTES), bytes: bytes.subarray(ID_BYTES) };
}
