import { START, type Position } from '@annals/contracts';
import type { ReadModelStore } from '@annals/ports';

/** How far read models have folded. */
type Folded = Pick<ReadModelStore, 'checkpoints' | 'waitForCommit'>;

/** Where the partition of a model is that is furthest behind. */
export async function foldedBy(models: Pick<Folded, 'checkpoints'>, model: string): Promise<Position> {
  const [first = START, ...others] = (await models.checkpoints(model)).values();
  return others.reduce((least, at) => (at < least ? at : least), first);
}

/**
 * Waits until a read model holds what happened up to a position. `live` names the model, whose version may be another one
 * a moment later. Gives false where the signal aborts first.
 */
export async function foldedUpTo(
  models: Folded,
  live: () => Promise<string>,
  position: Position,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const model = await live();
    if ((await foldedBy(models, model)) >= position) return true;
    if (signal.aborted) return false;
    await models.waitForCommit(model, position, signal);
  }
}
