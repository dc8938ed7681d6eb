/**
 * A computation that pauses now and then: whoever serves others too lets them in between, whoever does not calls
 * {@link finish}. The result is the same.
 */
export type Steps<T> = Generator<void, T>;

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
