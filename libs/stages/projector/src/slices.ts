import { modelOf, streamParts, type EncodedRecord, type Position } from '@annals/contracts';
import type { ReadModelStore } from '@annals/ports';
import type { AnyProjection } from '@annals/read-models';

/** Records times read models: the documents of their customers are some hundred megabytes. */
const FOLDS_A_SLICE = 288_000n;
/** Each slice reads the whole log, which must not cost more than what it saves. */
const MOST_SLICES = 64n;

/**
 * Into how many slices of customers a log is folded, one after the other (ADR 20): documents that stay in memory are written
 * once, at the end, however their facts are mixed with others'. A slice is a partition of the read models. Their number is
 * written down before the first is folded: whoever goes on after an interruption must divide the customers likewise.
 */
export async function slicesOf(
  models: ReadModelStore,
  projections: readonly AnyProjection[],
  upTo: Position,
): Promise<number> {
  const model = modelOf(projections[0]!);
  const begun = (await models.checkpoints(model)).size;
  if (begun > 0) return begun;
  const wanted = (upTo * BigInt(projections.length) + FOLDS_A_SLICE - 1n) / FOLDS_A_SLICE;
  const slices = Number(wanted < 1n ? 1n : wanted > MOST_SLICES ? MOST_SLICES : wanted);
  const partitions = Array.from({ length: slices }, (_, partition) => partition);
  await models.commit(partitions.map((partition) => ({ model, partition, checkpoint: 0n, puts: [] })));
  return slices;
}

/** In which slice a record is folded: with all of its customer's, or in every one where it is the whole tenant's. */
export function sliceOf({ stream }: Pick<EncodedRecord, 'stream'>, slices: number): number | 'every' {
  const { customerId } = streamParts(stream);
  return customerId === undefined ? 'every' : hashOf(customerId) % slices;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
