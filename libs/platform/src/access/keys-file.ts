import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApiKeys, newApiKey, type ApiKey } from './api-keys.js';

export const keysFileOf = ({ dataDir, keysFile }: { dataDir: string; keysFile: string }): string =>
  keysFile === '' ? join(dataDir, 'api-keys.json') : keysFile;

/** The keys of a file; none where there is no file. Errors: SyntaxError, or TypeError naming the wrong entry. */
export function loadKeys(file: string): readonly ApiKey[] {
  if (!existsSync(file)) return [];
  const keys = JSON.parse(readFileSync(file, 'utf8')) as ApiKey[];
  if (!Array.isArray(keys)) throw new TypeError(`${file} must hold a list of keys`);
  new ApiKeys(keys);
  return keys;
}

/** Makes a key, keeps its hash in the file and gives the key itself, which is stored nowhere. */
export function addKey(file: string, entry: Omit<ApiKey, 'keyHash'>): string {
  const { key, keyHash } = newApiKey();
  const keys = [...loadKeys(file).filter(({ name }) => name !== entry.name), { ...entry, keyHash }];
  new ApiKeys(keys);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(written, file);
  return key;
}
