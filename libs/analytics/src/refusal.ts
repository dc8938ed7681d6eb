import { err, type Result } from '@annals/kernel';

/** What this library will not compute. A code is never renamed; what it means stands beside it. */
export type RefusalCode =
  /** A series did not settle within its limit of terms. */
  | 'SERIES.NOT_CONVERGED'
  /** An argument lies outside of where the function is defined. */
  | 'ARGUMENT.OUT_OF_RANGE'
  /** A row of purchase statistics that no history can have, such as a purchase after the end of observation. */
  | 'STATISTICS.IMPOSSIBLE'
  | 'FIT.TOO_FEW_CUSTOMERS'
  | 'FIT.TOO_FEW_REPEATERS'
  /** The optimiser stopped before the gradient vanished. */
  | 'FIT.NOT_CONVERGED'
  /** The likelihood rises without end along some parameter, or is flat: the data do not tell them apart. */
  | 'FIT.NOT_IDENTIFIED'
  /** The mean of the fitted distribution is infinite. */
  | 'SPEND.MEAN_INFINITE'
  | 'HOLDOUT.EMPTY'
  /** Brands that never exchange customers have no one long-run share. */
  | 'SWITCHING.NO_LONG_RUN_SHARE'
  | 'SWITCHING.NOT_A_TRANSITION_MATRIX'
  /** Without a control group there is no effect to tell. */
  | 'EFFECT.NO_CONTROL'
  | 'EFFECT.NO_TREATED'
  /** Nobody responded, or all did: the difference has no standard error. */
  | 'EFFECT.NO_VARIATION'
  | 'LIFT.TOO_FEW_CUSTOMERS'
  | 'COUNT.IMPOSSIBLE'
  | 'SAMPLE.EMPTY';

/** A value instead of an exception, so that whoever asks has to say what happens then. */
export interface Refusal {
  readonly code: RefusalCode;
  /** For people; programs look at `code` and `figures`. */
  readonly reason: string;
  /** What was found, by name: how many customers there were, how far the optimiser came. */
  readonly figures?: Readonly<Record<string, number>>;
}

export type Computed<T> = Result<T, Refusal>;

export const refuse = (
  code: RefusalCode,
  reason: string,
  figures?: Readonly<Record<string, number>>,
): Result<never, Refusal> => err(figures === undefined ? { code, reason } : { code, reason, figures });
