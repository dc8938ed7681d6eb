import { bytesOf } from '../checkpoint/canonical.js';
import { HASH_BYTES, type Hash } from '../tree/hash.js';

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const isLeafNumber = (json: unknown): json is number => Number.isSafeInteger(json) && (json as number) >= 0;

/** A proof has a hash a level, twice over at most: more is none. */
const MOST_HASHES = 128;

/** Hashes from their texts; `undefined` where one is none. */
export function hashesOf(json: unknown): Hash[] | undefined {
  if (!Array.isArray(json) || json.length > MOST_HASHES) return undefined;
  const hashes = json.map((text) => (typeof text === 'string' ? bytesOf(text) : undefined));
  return hashes.every((hash) => hash?.length === HASH_BYTES) ? (hashes as Hash[]) : undefined;
}

export const textsOf = (hashes: readonly Hash[]): string[] => hashes.map((hash) => hash.toString('base64'));
