import { ok } from '@annals/kernel';
import { expectedFuturePurchases } from '../bg-nbd/expectation.js';
import { fitBgNbdInSteps } from '../bg-nbd/fit.js';
import type { FitLimits } from '../bg-nbd/fit-limits.js';
import { bestWithLeavingInSteps } from '../bg-nbd/leaving.js';
import type { Times } from '../bg-nbd/likelihood.js';
import type { BgNbd } from '../bg-nbd/parameters.js';
import { nbdFuturePurchases } from '../nbd/expectation.js';
import { fitNbdInSteps } from '../nbd/fit.js';
import type { Nbd } from '../nbd/parameters.js';
import type { Fit } from '../optimise/maximum-likelihood.js';
import type { StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { Computed, Refusal } from '../refusal.js';
import type { Steps } from '../steps.js';

/** What the first part was fitted by. */
export type PurchaseModel =
  | { readonly model: 'BG_NBD'; readonly fit: Fit<BgNbd>; readonly because: null }
  | {
      readonly model: 'NBD';
      readonly fit: Fit<Nbd>;
      /** Why not BG/NBD: its refusal, with ln L that it reached at best and ln L of the NBD. */
      readonly because: Refusal;
    };

/**
 * BG/NBD; or the NBD, in which nobody leaves, where BG/NBD is FIT.NOT_IDENTIFIED and leaving does not make the data
 * noticeably more likely. Errors: those of {@link fitBgNbdInSteps}. A fit that is refused although leaving shows stays
 * refused: to leave out what shows would be to tell of other customers.
 */
export function* purchaseModelInSteps(columns: StatisticsColumns, limits?: FitLimits): Steps<Computed<PurchaseModel>> {
  const leaving = yield* fitBgNbdInSteps(columns, limits);
  if (leaving.ok) return ok({ model: 'BG_NBD', fit: leaving.value, because: null });
  const { code, figures = {} } = leaving.error;
  if (code !== 'FIT.NOT_IDENTIFIED') return leaving;
  yield;
  const staying = yield* fitNbdInSteps(columns, limits);
  if (!staying.ok) return leaving;
  const fit = staying.value;
  const refound = yield* bestWithLeavingInSteps(columns, fit.parameters);
  const best = Math.max(refound, figures['logLikelihood'] ?? Infinity);
  if (!(best - fit.logLikelihood < EARNED_BY_LEAVING)) return leaving;
  const because: Refusal = {
    code,
    reason: 'leaving cannot be told from none: with it the data are hardly more likely than without',
    figures: { ...figures, logLikelihood: best, logLikelihoodWithoutLeaving: fit.logLikelihood },
  };
  return ok({ model: 'NBD', fit, because });
}

/**
 * What two more parameters have to add to ln L before they are worth having (Akaike 1974). Where nobody leaves chance alone
 * adds nothing in half of all cases, and now and then more than one.
 */
const EARNED_BY_LEAVING = 2;

/** E[Y(t)] of a customer by whichever model it is. Errors: those of its expectation. */
export function futurePurchases(told: PurchaseModel, customer: Times, t: number): Computed<number> {
  return told.model === 'NBD'
    ? nbdFuturePurchases(told.fit.parameters, customer, t)
    : expectedFuturePurchases(told.fit.parameters, customer, t);
}
