import type { ActiveModel, Position } from '@annals/contracts';
import type { ReadModelStore, WallClock } from '@annals/ports';
import type { FactReader } from './fact-reader.js';
import type { FoldLimit } from '@annals/read-models';

export interface LaneOptions {
  readonly models: ReadModelStore;
  readonly facts: FactReader;
  readonly clock: WallClock;
  readonly partition: number;
  /** Insights about records up to here are in the log already, and are not told again. */
  readonly silentUpTo: Position;
  /** Which versions told what came before. */
  readonly told: ActiveModel['told'];
  readonly limit: FoldLimit;
}

/** What is left of a fold when all is read: it does not wait. */
export interface Rest {
  readonly folds: number;
  readonly run: () => void;
}
