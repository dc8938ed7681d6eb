import { err, ok, type Rejection, type Result } from '@annals/kernel';
import { absorbed as refuseAbsorbed } from '../customer/rejections.js';
import type { MergeDecided, MergeRevoked } from './events.js';
import { refuseMerge } from './rejections.js';

/** A merge as it was decided. */
export interface Merge {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly isUndone: boolean;
}

/** All merges of a tenant in the order in which they were decided, folded from the tenant's stream. */
export interface MergeRegistry {
  readonly merges: ReadonlyMap<string, Merge>;
  /** The merge in force by which a customer was absorbed. */
  readonly absorbed: ReadonlyMap<string, Merge>;
}

export const noMerges = (): MergeRegistry => ({ merges: new Map(), absorbed: new Map() });

/** A new registry: the one given stays as it is. */
export function evolveMerges({ merges, absorbed }: MergeRegistry, event: MergeDecided | MergeRevoked): MergeRegistry {
  const [known, gone] = [new Map(merges), new Map(absorbed)];
  if (event.type === 'MergeDecided') {
    const merge = { ...event.data, isUndone: false };
    known.set(merge.mergeId, merge);
    gone.set(merge.absorbedId, merge);
  } else {
    const merge = merges.get(event.data.mergeId);
    if (merge) {
      known.set(merge.mergeId, { ...merge, isUndone: true });
      gone.delete(merge.absorbedId);
    }
  }
  return { merges: known, absorbed: gone };
}

type Pair = Pick<Merge, 'survivorId' | 'absorbedId'>;

/**
 * Whether two customers may be merged, as far as other merges say. Since an absorbed customer neither absorbs nor is
 * absorbed, merges can form chains, but never a cycle.
 */
export function decideMerge({ absorbed }: MergeRegistry, { survivorId, absorbedId }: Pair): Result<void, Rejection> {
  if (survivorId === absorbedId) return refuseMerge('MERGE.OF_ITSELF');
  const survivor = absorbed.get(survivorId);
  if (survivor) return refuseAbsorbed(survivor.survivorId);
  const other = absorbed.get(absorbedId);
  return other
    ? refuseMerge('MERGE.ALREADY_ABSORBED', { mergedInto: other.survivorId, mergeId: other.mergeId })
    : ok(undefined);
}

/** Whether a merge may be undone: of a chain, the newest first, since the history of an absorbed survivor is closed. */
export function decideUndo(
  { merges, absorbed }: MergeRegistry,
  survivorId: string,
  mergeId: string,
): Result<Merge, Rejection> {
  const merge = merges.get(mergeId);
  if (merge?.survivorId !== survivorId) return refuseMerge('MERGE.NOT_FOUND');
  if (merge.isUndone) return refuseMerge('MERGE.ALREADY_UNDONE');
  const survivor = absorbed.get(survivorId);
  return survivor ? err(refuseAbsorbed(survivor.survivorId).error) : ok(merge);
}
