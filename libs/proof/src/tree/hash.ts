import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Buffer;
export const HASH_BYTES = 32;

/** What the two kinds of hashes begin with, so that no node can be passed off as a leaf (RFC 9162 §2.1.1). */
const LEAF = 0x00;
const NODE = 0x01;

export function leafHash(leaf: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(1 + leaf.length);
  bytes[0] = LEAF;
  bytes.set(leaf, 1);
  return hash('sha256', bytes, 'buffer');
}

const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

/** One buffer serves all calls, since each is done before the next begins. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
}

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');
