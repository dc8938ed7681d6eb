import type { Adapters } from '@annals/ports';

/**
 * Refuses to go on where another process of this machine holds a stage, before anything slow is loaded. Only a
 * first look: the stage takes its lock itself, when it starts.
 * Errors: StageTaken, with the adapters closed.
 */
export async function refuseTaken(adapters: Adapters, stages: readonly string[]): Promise<void> {
  // Where others share the work, another process that is there is no reason to go.
  if (adapters.eventBus.dividesPartitions) return;
  try {
    for (const stage of stages) await (await adapters.stageLocks.acquire(stage)).release();
  } catch (error) {
    await adapters.close();
    throw error;
  }
}
