import type { Adapters } from '@annals/ports';
import { takeStage } from './take-stage.js';

export interface TakenWish {
  readonly stages: readonly string[];
  /** Whether processes share the work of these stages where the bus divides partitions: then another one is no obstacle. */
  readonly divisible?: boolean;
  readonly stop: AbortSignal;
  /** Told what is waited for. Default: standard error. */
  readonly say?: (text: string) => void;
}

/**
 * Refuses to go on where another process holds a stage, before anything slow is loaded. Only a first look: the stage
 * takes its lock itself, when it starts.
 * Errors: StageTaken, Stopped; with the adapters closed.
 */
export async function refuseTaken(
  adapters: Adapters,
  { stages, divisible = false, stop, say = (text) => void process.stderr.write(text) }: TakenWish,
): Promise<void> {
  try {
    stop.throwIfAborted();
    if (divisible && adapters.eventBus.dividesPartitions) return;
    for (const stage of stages) await (await takeStage(adapters.stageLocks, stage, stop, say)).release();
  } catch (error) {
    await adapters.close();
    throw error;
  }
}
