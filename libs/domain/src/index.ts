/**
 * Domain: the rules of the business as pure functions, by business word, with the textbook's term in the doc comment.
 * Place in the flow: capture decides with it, projectors fold with it. Never in here: IO, the wall clock, wire formats.
 */
export * from './account/events.js';
export type { CreditBand } from './account/credit.js';
export type { AccountDoc, CostKind } from './account/projection.js';
export type { CustomerQuality, QualityInputs } from './account/quality.js';
export { accountAt, type AccountView, type BesideAccount, type WalletShare } from './account/view.js';
export { categoriesBought, PairCount, type CategoryPair, type CrossSell } from './behaviour/cross-sell.js';
export { LOYALTY_CLASSES, type LoyaltyClass } from './behaviour/loyalty-class.js';
export type { ClassGap } from './behaviour/explanation.js';
export type { BehaviourDoc } from './behaviour/projection.js';
export { behaviourAt, type BehaviourView, type SpendShare } from './behaviour/view.js';
export * from './buying-centre/events.js';
export type { BuyingCentreDoc } from './buying-centre/projection.js';
export { buyingCentreAt, type BuyingCentreView } from './buying-centre/view.js';
export type { Closeness } from './contacts/closeness.js';
export type { ContactsDoc } from './contacts/projection.js';
export { contactsAt, type ContactsView } from './contacts/view.js';
export { funnelRates, type FunnelRates } from './opportunity/funnel.js';
export type { FunnelStep, Opportunity, OpportunityState } from './opportunity/opportunity.js';
export type { OpportunitiesDoc } from './opportunity/projection.js';
export { opportunitiesAt, type OpportunitiesView } from './opportunity/view.js';
export { effectOf, type CampaignEffect } from './campaign/effect.js';
export * from './campaign/events.js';
export type { CampaignsDoc } from './campaign/projection.js';
export { campaignsAt, type CampaignsView } from './campaign/view.js';
export * from './order/events.js';
export * from './partnership/events.js';
export * from './partnership/scorecard.js';
export * from './points/events.js';
export * from './preferences/events.js';
export * from './referral/events.js';
export * from './service/events.js';
export * from './survey/events.js';
export { SALES_PHASES, type Attempt, type SalesPhase } from './journey/judge.js';
export type { JourneyDoc } from './journey/projection.js';
export { journeyAt, type JourneyView } from './journey/view.js';
export * from './visit/events.js';
export type { VisitsDoc } from './visit/projection.js';
export { visitsAt, type VisitState, type VisitsView } from './visit/view.js';
export * from './winback/events.js';
export type { WinBackDoc, WinBackResult } from './winback/case.js';
export { winBackPlayOf, winBackTierOf } from './winback/proposal.js';
export { winBackAt, type WinBackView } from './winback/view.js';
export { CARE_TYPES, type CareDoc, type CareType } from './care/doc.js';
export { careAt, type CareState, type CareView } from './care/view.js';
export * from './calculators/index.js';
export type { ChurnDoc } from './churn/doc.js';
export { CHURN_BANDS, type ChurnBand, type ChurnDriver } from './churn/risk.js';
export { churnAt, type ChurnView } from './churn/view.js';
export * from './clock/events.js';
export * from './clock/population.js';
export * from './complaint/events.js';
export * from './complaint/workflow-events.js';
export {
  medianOf,
  recoveries,
  recoveryOf,
  rejectedWithin,
  resolutionHours,
  type Recovery,
} from './complaint/figures.js';
export type { ComplaintsDoc } from './complaint/projection.js';
export { complaintsAt, type ComplaintsView, type ComplaintView } from './complaint/view.js';
export { COMPLAINT_STATES, type ComplaintState, type Progress } from './complaint/workflow.js';
export * from './customer/commands.js';
export { customerDecider } from './customer/decider.js';
export { sourceName } from './customer/names.js';
export * from './customer/events.js';
export { rejectionCodes, type RejectionCode } from './customer/rejections.js';
export { newCustomer, takeIn, type CustomerState } from './customer/state.js';
export * from './identity/events.js';
export * from './identity/reconcile.js';
export * from './identity/registry.js';
export * from './audit/events.js';
export { isPersonal } from './privacy/personal.js';
export * from './privacy/events.js';
export { refuseForgetting } from './privacy/rejections.js';
export { mergeRejectionCodes, refuseMerge, type MergeRejectionCode } from './identity/rejections.js';
export * from './declaration.js';
export * from './directory/directory.js';
export { COMPLAINT_STANDINGS, hasComplaint, type ComplaintStanding } from './directory/listing.js';
export {
  CUSTOMER_LABELS,
  FORMATIONS,
  formationOf,
  isRecognised,
  labelOf,
  type CustomerLabel,
  type Formation,
} from './directory/label.js';
export * from './equity/equity.js';
export { evaluate, type BesideValue } from './equity/evaluate.js';
export * from './equity/scorecard.js';
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
export { bookExpense, expectedServiceCost, type Expenses } from './composition/expenses.js';
export { compositionOf, totalOf, type Composition, type CompositionParts } from './composition/composition.js';
export { learningOf, potentialsOf, type Potentials } from './composition/potentials.js';
export { CustomerBase, MARKETING_MODES, type MarketingMode, type MarketingModes } from './marketing/mode.js';
export {
  highFrom,
  MATRIX_CELLS,
  matrixCutsOf,
  matrixFiguresAt,
  type MatrixCell,
  type MatrixFigures,
} from './matrix/matrix.js';
export * from './policy/patch.js';
export * from './policy/policy.js';
export type { PointsDoc } from './points/projection.js';
export { pointsAt, type PointsView } from './points/view.js';
export * from './pricing/price.js';
export { finish as finishSteps } from '@annals/analytics';
export { fitModel, fitModelInSteps, type FittedTable } from './prediction/fit.js';
export { heldOf, holdoutAt, ordersOf, type Holdout, type HoldoutHeld, type HoldoutWish } from './prediction/holdout.js';
export { isRefitDay } from './prediction/refit.js';
export { newStatistics, addStatistics, type StatisticsRows } from './prediction/statistics.js';
export { outlookAt, type Prediction, type PredictionReason } from './prediction/prediction.js';
export * from './purchase/events.js';
export * from './purchase/history.js';
export * from './read-models.js';
export { RetentionCount, type MadeBond, type Retained } from './retention/bonds.js';
export { BONDS, type Bond } from './retention/policy.js';
export * from './segment/events.js';
export { segmentFields } from './directory/segment-fields.js';
export { decideTenantFact, type TenantFact } from './tenant/decider.js';
export { countUses, ranked, type ArticleUse } from './service/knowledge.js';
export * from './task/tasks.js';
export { acsiIndex } from './satisfaction/answers/acsi.js';
export { CURVE_TYPES, type CurveType } from './satisfaction/attitude/curve.js';
export type { AttitudeFigures } from './satisfaction/attitude/figures.js';
export { SEVEN_TYPES, type SevenType } from './satisfaction/attitude/seven-types.js';
export type { SatisfactionDoc } from './satisfaction/doc.js';
export type { SatisfactionFact } from './satisfaction/fold.js';
export { satisfactionProjection } from './satisfaction/projection.js';
export type { MonthlyAttitude } from './satisfaction/trend/months.js';
export { TrendCount, type RelationshipTrend } from './satisfaction/trend/trend.js';
export { ACSI_ITEMS, driverTally, EQUITY_DRIVERS, PER_UNIT } from './satisfaction/tallies.js';
export { loyaltyIndexAt, satisfactionAt, type SatisfactionView } from './satisfaction/view.js';
export { cutsOf, standingAt } from './value/cuts.js';
export type { ValueDoc } from './value/doc.js';
export { valueProjection, type ValueFact } from './value/projection.js';
export { valueAt, type CustomerValue, type ValueFigures } from './value/reading.js';
export type { RfmBox, Scores } from './value/rfm.js';
export { netOfSums } from './value/valued-order.js';
export type { ContributionTier, ImportanceTier, PyramidTier, Standing, Tiers } from './value/tiers.js';
