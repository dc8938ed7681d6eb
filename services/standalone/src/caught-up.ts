import type { Position } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import type { ReadSide } from '@annals/stage-query';
import type { Folding } from './folding.js';

const LOOK_EVERY_MS = 20;

/**
 * Resolves when nothing moves any more: all of the log is folded, all insights are folded too, and the clock
 * owes no cuts. Gives the position at which that holds.
 */
export async function caughtUp(
  store: EventStore,
  readSide: ReadSide,
  folding: Folding,
  onLag?: (folded: Position, head: Position) => void,
): Promise<Position> {
  for (;;) {
    const head = await store.head();
    const folded = await readSide.waitFor(head, LOOK_EVERY_MS * 5);
    onLag?.(await readSide.folded(), head);
    const clock = await folding.clock();
    const owesNothing = clock !== null && clock.position >= head && clock.idle;
    if (folded && owesNothing && (await store.head()) === head) return head;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
