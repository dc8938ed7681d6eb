import { closeSync, constants, fdatasync, openSync, readSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

export const SECRET_BYTES = 32;
const flush = promisify(fdatasync);

/**
 * The secrets, each in a slot of 32 bytes that is overwritten in its place.
 * They are not in lmdb because that never overwrites: what was deleted there stays in free pages for a while.
 * (A disk that moves blocks about, or a snapshot of it, can still hold an old one.)
 */
export class SecretsFile {
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  }

  /** `undefined` when the slot was erased or never written. */
  read(slot: number): Buffer | undefined {
    const secret = Buffer.alloc(SECRET_BYTES);
    readSync(this.#descriptor, secret, 0, SECRET_BYTES, slot * SECRET_BYTES);
    return secret.some((byte) => byte !== 0) ? secret : undefined;
  }

  /** Writes secrets into the slots from `first` on. Durable when it resolves. */
  async write(first: number, secrets: Buffer): Promise<void> {
    let written = 0;
    while (written < secrets.length) {
      const at = first * SECRET_BYTES + written;
      written += writeSync(this.#descriptor, secrets, written, secrets.length - written, at);
    }
    await flush(this.#descriptor);
  }

  /** Overwrites a secret with zeros. Durable when it resolves. */
  erase(slot: number): Promise<void> {
    return this.write(slot, Buffer.alloc(SECRET_BYTES));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
