import { createContext, Script } from 'node:vm';
import { START, type Position } from '@annals/contracts';

/** A rule has not come to an end in time. */
export class FoldEndless extends Error {
  override readonly name = 'FoldEndless';
  /** The rule was folding a delivery that ends here; absent where only one fold was under way. */
  upTo: Position | undefined;
}

/**
 * Thousands of times what a fold takes: on a machine with more to do than it can, a fold waits for the others' turns and
 * for garbage collection, and a false alarm makes a whole delivery fold anew.
 */
const MANY_MS = 2000;
const ONE_MS = 500;
/** What each fact more may take where many are folded for one. */
const FACT_MS = 10;

/**
 * Ends rules that never end. A fold is synchronous, so nothing else in this thread could: the runtime is asked to break
 * it off. That costs up to a millisecond a time, for a thread that watches, so mostly many folds share one limit. Where that is reached, nobody knows which
 * of them it was and what is in memory is torn: it is thrown away, and the delivery is folded anew with a limit for each.
 */
export class FoldLimit {
  /** Whether each fold has a limit of its own. */
  isCareful = false;

  /** Errors: FoldEndless; what `work` has done is then torn. */
  many<T>(work: () => T, facts = 1): T {
    return this.isCareful ? work() : within(MANY_MS + facts * FACT_MS, work);
  }

  /** {@link many}; where that does not end, from the beginning with a limit for each fold. */
  orCarefully<T>(work: () => T, facts: number): T {
    try {
      return this.many(work, facts);
    } catch (error) {
      if (!(error instanceof FoldEndless)) throw error;
      this.isCareful = true;
      return work();
    }
  }

  /** Errors: FoldEndless, while it is careful. */
  one(work: () => void, facts = 1): void {
    if (this.isCareful) within(ONE_MS + facts * FACT_MS, work);
    else work();
  }
}

/** Folds, and again where a rule did not end: then with a limit for each fold, up to where that was. */
export async function carefully<T>(fold: (carefulUpTo: Position) => Promise<T>): Promise<T> {
  for (let carefulUpTo = START; ;) {
    try {
      return await fold(carefulUpTo);
    } catch (error) {
      if (!(error instanceof FoldEndless) || error.upTo === undefined) throw error;
      carefulUpTo = error.upTo;
    }
  }
}

/** Only code that a script calls can be broken off; the script does nothing else. */
const sandbox: { work: () => unknown } = { work: () => undefined };
const script = new Script('work()');
let context: ReturnType<typeof createContext> | undefined;

function within<T>(timeout: number, work: () => T): T {
  const outer = sandbox.work;
  sandbox.work = work;
  try {
    return script.runInContext((context ??= createContext(sandbox)), { timeout }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new FoldEndless(`a rule has not ended within ${timeout} ms`);
  } finally {
    sandbox.work = outer;
  }
}
