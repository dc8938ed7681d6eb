import { START, type Position } from '@annals/contracts';
import type { EventBus, ModelName, ReadModelStore } from '@annals/ports';

interface Folding {
  readonly readModels: ReadModelStore;
  readonly eventBus: Pick<EventBus, 'partitions'>;
}

/** Up to where every partition of a read model is folded. */
export async function foldedBy({ readModels, eventBus }: Folding, model: ModelName): Promise<Position> {
  const checkpoints = await readModels.checkpoints(model);
  if (checkpoints.size < (await eventBus.partitions())) return START;
  return [...checkpoints.values()].reduce((least, at) => (at < least ? at : least));
}
