/**
 * Analytics: what a population of customers tells of each: BG/NBD, NBD, Gamma-Gamma, customer lifetime value, the textbook's
 * calculators, and the statistics of the rules. Place in the flow: the domain asks it.
 * Never in here: a dependency but the kernel, IO, the wall clock, chance, a threshold that a business may want to move.
 */
export { probabilityAlive } from './bg-nbd/alive.js';
export { expectedFuturePurchases, expectedPurchases } from './bg-nbd/expectation.js';
export { fitBgNbd, fitBgNbdInSteps } from './bg-nbd/fit.js';
export { FIT_LIMITS, type FitLimits } from './bg-nbd/fit-limits.js';
export { logLikelihoodOf, type Times } from './bg-nbd/likelihood.js';
export type { BgNbd } from './bg-nbd/parameters.js';
export * from './bg-nbd/simulation.js';
export * from './gamma-gamma/expectation.js';
export { fitGammaGamma, fitGammaGammaInSteps } from './gamma-gamma/fit.js';
export { spenders, spendLogLikelihoodOf, type Spend, type SpendColumns } from './gamma-gamma/likelihood.js';
export type { GammaGamma } from './gamma-gamma/parameters.js';
export type { Bucket } from './holdout/buckets.js';
export type { Moment } from './holdout/cumulative.js';
export type { Held } from './holdout/held.js';
export { holdout, holdoutInSteps, type Holdout } from './holdout/holdout.js';
export type { PurchaseModel } from './holdout/model.js';
export { discountedPurchases, type Horizon } from './lifetime-value/discounted-purchases.js';
export * from './lifetime-value/discounting.js';
export * from './lifetime-value/lifetime-value.js';
export { correlation } from './measures/correlation.js';
export * from './measures/funnel.js';
export * from './measures/lift.js';
export { campaignEffect, type Effect, type Responses } from './measures/proportions.js';
export * from './measures/ranking.js';
export { nbdFuturePurchases } from './nbd/expectation.js';
export { fitNbd, fitNbdInSteps } from './nbd/fit.js';
export { nbdLogLikelihoodOf, type Purchases } from './nbd/likelihood.js';
export type { Nbd } from './nbd/parameters.js';
export type { Convergence, Fit } from './optimise/maximum-likelihood.js';
export {
  statisticsOf,
  tableOf,
  timesOf,
  weeksUntil,
  type BuyingDays,
  type DatedPurchase,
  type Observation,
  type StatisticsTable,
} from './purchases/from-purchases.js';
export * from './purchases/purchase-statistics.js';
export * from './refusal.js';
export { hypergeometric, MAX_TERMS } from './special/hypergeometric.js';
export * from './special/log-gamma.js';
export { logSumExp } from './special/log-sum-exp.js';
export * from './steps.js';
export * from './textbook/brand-switching.js';
export * from './textbook/income-reading.js';
export * from './textbook/profit.js';
export * from './textbook/sensitivity.js';
export * from './textbook/spend-allocation.js';
