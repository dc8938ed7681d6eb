import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { Sealed } from './envelope.js';

const NONCE = 12;
const TAG = 16;
/** Random bytes are drawn in pages: a call a nonce would cost more than the encryption. */
const page = Buffer.alloc(NONCE * 1024);
let used = page.length;

/** A part of the page, which the next page overwrites. */
function nextNonce(): Buffer {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  return page.subarray(used, (used += NONCE));
}

/** The box does not open: another key, another place, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * AES-256-GCM with a random nonce (NIST SP 800-38D). `place` is authenticated with it, so that a box
 * cannot be moved to another customer or event type.
 * Shape: base64 of nonce ‖ tag ‖ ciphertext of the fields as JSON.
 */
export function seal(key: Uint8Array, place: string, fields: object): Sealed {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const text = cipher.update(JSON.stringify(fields), 'utf8');
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** Errors: {@link SealBroken}. */
export function unseal(key: Uint8Array, place: string, sealed: Sealed): Record<string, unknown> {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new SealBroken('personal data cannot be opened', { cause });
  }
}
