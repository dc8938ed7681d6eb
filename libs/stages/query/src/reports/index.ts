import { complaintDeadlinesReport } from './charts/complaint-deadlines.report.js';
import { contributionCurveReport } from './charts/contribution-curve.report.js';
import { rfmGridReport } from './charts/rfm-grid.report.js';
import { valueMatrixReport } from './charts/value-matrix.report.js';
import { campaignsReport } from './campaigns.report.js';
import { careDueReport } from './care-due.report.js';
import { churnReport } from './churn.report.js';
import { behaviourReport } from './behaviour/behaviour.report.js';
import { buyingCentreReport } from './buying-centre.report.js';
import { contactsReport } from './behaviour/contacts.report.js';
import { creditReport } from './behaviour/credit.report.js';
import { crossSellReport } from './behaviour/cross-sell.report.js';
import { funnelReport } from './behaviour/funnel.report.js';
import { assessmentReport } from './assessment.report.js';
import { equityReport } from './equity.report.js';
import { fieldServiceReport } from './field-service.report.js';
import { journeyReport } from './journey.report.js';
import { lifecycleReport } from './lifecycle.report.js';
import { loyaltyReport } from './loyalty.report.js';
import { marketingModeReport } from './marketing-mode.report.js';
import { pointsReport } from './points.report.js';
import { progressReport } from './behaviour/progress.report.js';
import { relationshipTrendReport } from './relationship-trend.report.js';
import { retentionReport } from './retention.report.js';
import { scorecardReport } from './scorecard.report.js';
import { satisfactionReport } from './satisfaction.report.js';
import { rfmReport, valueReport } from './value.report.js';
import { complaintsReport } from './complaints.report.js';
import { knowledgeReport } from './knowledge.report.js';
import { tasksReport } from './tasks.report.js';
import { winBackDueReport } from './win-back-due.report.js';
import { winBackReport } from './win-back.report.js';

export type { ComplaintDeadlinesReport } from './charts/complaint-deadlines.report.js';
export type { ContributionCurveReport } from './charts/contribution-curve.report.js';
export type { LifecycleFlowReport } from './charts/lifecycle-flow.controller.js';
export type { RfmGridReport } from './charts/rfm-grid.report.js';
export type { ValueMatrixReport } from './charts/value-matrix.report.js';
export type { CampaignsReport } from './campaigns.report.js';
export type { CareDueReport } from './care-due.report.js';
export type { AssessmentReport } from './assessment.report.js';
export type { HoldoutReport } from './holdout.controller.js';
export type { EquityReport } from './equity.report.js';
export type { ChurnReport } from './churn.report.js';
export type { BehaviourReport } from './behaviour/behaviour.report.js';
export type { BuyingCentreReport } from './buying-centre.report.js';
export type { ContactsReport } from './behaviour/contacts.report.js';
export type { CreditReport } from './behaviour/credit.report.js';
export type { CrossSellReport } from './behaviour/cross-sell.report.js';
export type { FunnelReport } from './behaviour/funnel.report.js';
export type { ProgressReport } from './behaviour/progress.report.js';
export type { ComplaintsReport } from './complaints.report.js';
export type { KnowledgeReport } from './knowledge.report.js';
export type { FieldServiceReport } from './field-service.report.js';
export type { JourneyReport } from './journey.report.js';
export type { LifecycleReport } from './lifecycle.report.js';
export type { LoyaltyReport } from './loyalty.report.js';
export type { MarketingModeReport } from './marketing-mode.report.js';
export type { PointsReport } from './points.report.js';
export type { Counts, Report, ReportHead } from './report.js';
export type { ListedTask, TasksReport } from './tasks.report.js';
export type { RelationshipTrendReport } from './relationship-trend.report.js';
export type { RetentionReport } from './retention.report.js';
export type { ScorecardReport } from './scorecard.report.js';
export type { SatisfactionReport } from './satisfaction.report.js';
export type { RfmReport, ValueReport } from './value.report.js';
export type { WinBackDueReport } from './win-back-due.report.js';
export type { WinBackReport } from './win-back.report.js';

/** Every report by its name, which is its path: `GET /v1/reports/:name`. */
export const reports = {
  lifecycle: lifecycleReport,
  loyalty: loyaltyReport,
  rfm: rfmReport,
  value: valueReport,
  points: pointsReport,
  churn: churnReport,
  behaviour: behaviourReport,
  contacts: contactsReport,
  'buying-centre': buyingCentreReport,
  funnel: funnelReport,
  'cross-sell': crossSellReport,
  credit: creditReport,
  progress: progressReport,
  complaints: complaintsReport,
  knowledge: knowledgeReport,
  tasks: tasksReport,
  'field-service': fieldServiceReport,
  journey: journeyReport,
  satisfaction: satisfactionReport,
  'relationship-trend': relationshipTrendReport,
  'win-back': winBackReport,
  'win-back-due': winBackDueReport,
  campaigns: campaignsReport,
  'care-due': careDueReport,
  equity: equityReport,
  assessment: assessmentReport,
  'marketing-mode': marketingModeReport,
  retention: retentionReport,
  scorecard: scorecardReport,
  'rfm-grid': rfmGridReport,
  'contribution-curve': contributionCurveReport,
  'value-matrix': valueMatrixReport,
  'complaint-deadlines': complaintDeadlinesReport,
} as const;

export type ReportName = keyof typeof reports;
export type ReportAnswer<Name extends ReportName> = Awaited<ReturnType<(typeof reports)[Name]['read']>>;
