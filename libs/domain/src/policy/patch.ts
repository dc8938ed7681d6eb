import type { Policy } from './policy.js';

/**
 * A policy with some of it changed, or a whole one in its place: objects are laid over each other, and anything else takes the
 * place of what was there. The version is the next one unless a newer one is named.
 * What comes out is to be checked as any policy is.
 */
export function patchedPolicy(inForce: Policy, patch: object): Policy {
  const patched = merged(inForce, patch) as Policy;
  const isNamed = typeof patched.version !== 'number' || patched.version > inForce.version;
  return isNamed ? patched : { ...patched, version: inForce.version + 1 };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) result.set(name, merged(result.get(name), value));
  return Object.fromEntries(result);
}
