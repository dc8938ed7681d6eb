import { setImmediate } from 'node:timers/promises';

/** Carries out a computation that pauses, and lets whatever else waits in this thread go first at each pause. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
