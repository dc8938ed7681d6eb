import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceConfig } from '@annals/platform/config';
import { parsePrivateKey, privateKeyText, signerOf, type NoteSigner } from '@annals/proof';
import { proofDirectory } from '@annals/platform/config';
import { createDurably } from '@annals/platform/files';

type Places = Pick<ServiceConfig, 'dataDir' | 'signingKey'>;

/** The file of the key that signs checkpoints, which only its owner reads. */
export const signingKeyFile = (config: Places): string =>
  config.signingKey === '' ? join(proofDirectory(config), 'signing.key') : config.signingKey;

/** Errors: what the file system reports; TypeError for a file that holds no key. No error holds its content. */
export function readSigningKey(file: string): NoteSigner {
  const signer = parsePrivateKey(readFileSync(file, 'utf8').trim());
  if (!signer.ok) throw new TypeError(`${file} holds no signing key: ${signer.error.reason}`);
  return signer.value;
}

/**
 * The key, made where there is none yet. A configured file is never made: whoever names one wants that very key.
 * `name` is the origin of a new key; the default is like no other.
 */
export function ensureSigningKey(config: Places, name = `annals/${randomBytes(6).toString('hex')}`): NoteSigner {
  const file = signingKeyFile(config);
  if (config.signingKey === '' && !existsSync(file)) {
    const seed = randomBytes(32);
    createDurably(file, `${privateKeyText(signerOf(name, seed), seed)}\n`);
  }
  return readSigningKey(file);
}
