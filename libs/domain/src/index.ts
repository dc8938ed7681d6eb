/**
 * Domain: the rules of the business as pure functions, by business word, with the textbook's term in the doc comment.
 * Place in the flow: capture decides with it, projectors fold with it. Never in here: IO, the wall clock, wire formats.
 */
export * from './clock/events.js';
export * from './clock/population.js';
export * from './complaint/events.js';
export * from './customer/commands.js';
export { customerDecider } from './customer/decider.js';
export * from './customer/events.js';
export { rejectionCodes, type RejectionCode } from './customer/rejections.js';
export { newCustomer, type CustomerState } from './customer/state.js';
export * from './declaration.js';
export * from './directory/directory.js';
export * from './events.js';
export * from './insight/events.js';
export * from './interaction/events.js';
export type { LifecycleDoc } from './lifecycle/doc.js';
export type { Gap } from './lifecycle/explanation.js';
export type { LifecycleFigures } from './lifecycle/figures.js';
export { lifecycleProjection, type LifecycleFact } from './lifecycle/lifecycle.js';
export { LIFECYCLE_STAGES, type LifecycleStage } from './lifecycle/stage.js';
export { lifecycleAt, type LifecycleView } from './lifecycle/view.js';
export type { LoyaltyDoc } from './loyalty/doc.js';
export type { LoyaltyFigures } from './loyalty/figures.js';
export { loyaltyProjection, type LoyaltyFact } from './loyalty/loyalty.js';
export { RUNGS, rungOf, type Level, type RungName } from './loyalty/rungs.js';
export { loyaltyAt, type LoyaltyView } from './loyalty/view.js';
export * from './policy/policy.js';
export * from './purchase/events.js';
export * from './purchase/history.js';
export { cutsOf, standingAt } from './value/cuts.js';
export type { ValueDoc } from './value/doc.js';
export { valueProjection, type ValueFact } from './value/projection.js';
export { valueAt, type CustomerValue, type ValueFigures } from './value/reading.js';
export type { RfmBox, Scores } from './value/rfm.js';
export type { ContributionTier, ImportanceTier, PyramidTier, Standing, Tiers } from './value/tiers.js';
