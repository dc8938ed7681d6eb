import type { StageSession } from '@annals/platform';
import { ClockKeeper, type ClockKeeperOptions } from './keeper.js';

/** How soon a quiet clock looks at the wall clock again: a midnight is noticed within it. */
const LOOK_EVERY_MS = 1000;
/** How soon it looks again while cuts wait for the value projector. */
const LOOK_SOON_MS = 20;

/** What the clock does from its start to its end. */
export class Clock {
  /** The clock of the running session. */
  keeper: ClockKeeper | null = null;

  constructor(private readonly options: ClockKeeperOptions) {}

  readonly session: StageSession = async (signal, progressed) => {
    const keeper = new ClockKeeper(this.options);
    await keeper.open();
    this.keeper = keeper;
    while (!signal.aborted) {
      const found = await keeper.advance();
      progressed();
      if (found) continue;
      const look = AbortSignal.timeout(keeper.idle ? LOOK_EVERY_MS : LOOK_SOON_MS);
      await this.options.eventStore.waitForMore(keeper.position, AbortSignal.any([signal, look]));
    }
  };
}
