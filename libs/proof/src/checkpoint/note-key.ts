import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { reject, ok, type Rejection, type Result } from '@annals/kernel';
import { bytesOf } from './canonical.js';

/** Who signs: a name, which is the origin of the log, and the id of the key, by which a signature line names it. */
export interface NoteVerifier {
  readonly name: string;
  /** First four bytes of SHA-256 over name, line feed, algorithm and key: no secret, and no proof of anything. */
  readonly id: Buffer;
  verify(text: string, signature: Uint8Array): boolean;
}

export interface NoteSigner {
  readonly verifier: NoteVerifier;
  /** `name+id+key`, as C2SP signed-note writes a public key. */
  readonly publicKey: string;
  sign(text: string): Buffer;
}

/** The algorithm byte of C2SP signed-note for Ed25519 (RFC 8032). */
const ED25519 = 0x01;
const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;
const ID_BYTES = 4;
const PRIVATE = 'PRIVATE+KEY+';
/** What DER says before the 32 bytes of a private or public key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** No space, which ends a name on a signature line, no plus, which ends it in a key, nothing that cannot be seen. */
const NAME = /^[^\s+\p{C}]{1,200}$/u;

export const isNoteName = (text: string): boolean => NAME.test(text);

const idOf = (name: string, key: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ED25519)).update(key).digest().subarray(0, ID_BYTES);

const keyText = (name: string, id: Buffer, key: Uint8Array): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ED25519), key]).toString('base64')}`;

function verifierOf(name: string, key: Buffer): NoteVerifier {
  const object = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
  return {
    name,
    id: idOf(name, key),
    verify: (text, signature) =>
      signature.length === SIGNATURE_BYTES && verify(null, Buffer.from(text, 'utf8'), object, signature),
  };
}

/** `seed`: the 32 random bytes that are the private key. Errors: RangeError for a name or seed that is none. */
export function signerOf(name: string, seed: Uint8Array): NoteSigner {
  if (!isNoteName(name) || seed.length !== KEY_BYTES) throw new RangeError('a key has a name without + and 32 bytes');
  const object = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(object).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return {
    verifier: verifierOf(name, key),
    publicKey: keyText(name, idOf(name, key), key),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), object),
  };
}

/** A private key as text, for a file that only its owner reads: the form of Go's sumdb/note. */
export function privateKeyText({ verifier: { name, id } }: NoteSigner, seed: Uint8Array): string {
  return `${PRIVATE}${keyText(name, id, seed)}`;
}

/** Errors: `KEY.MALFORMED`, without the text. */
export function parsePrivateKey(text: string): Result<NoteSigner, Rejection> {
  const parts = text.startsWith(PRIVATE) ? partsOf(text.slice(PRIVATE.length)) : undefined;
  if (!parts) return reject('KEY.MALFORMED', 'not a private key of a signed note');
  const signer = signerOf(parts.name, parts.key);
  return signer.verifier.id.equals(parts.id) ? ok(signer) : reject('KEY.MALFORMED', 'its id is of another key');
}

/** Errors: `KEY.MALFORMED`. */
export function parsePublicKey(text: string): Result<NoteVerifier, Rejection> {
  const parts = text.startsWith(PRIVATE) ? undefined : partsOf(text);
  if (!parts) return reject('KEY.MALFORMED', 'not a public key of a signed note, NAME+ID+KEY');
  const right = idOf(parts.name, parts.key).equals(parts.id);
  return right ? ok(verifierOf(parts.name, parts.key)) : reject('KEY.MALFORMED', 'its id is of another key');
}

function partsOf(text: string): { name: string; id: Buffer; key: Buffer } | undefined {
  // The key may hold a plus, the name may not.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOf(encoded);
  if (name === undefined || !isNoteName(name) || bytes?.length !== 1 + KEY_BYTES || bytes[0] !== ED25519)
    return undefined;
  return { name, id: Buffer.from(id!, 'hex'), key: bytes.subarray(1) };
}
