import type { CommandName } from '@annals/domain';

/** Where a fact is recorded, under `/v1/customers/:id`. What the path names is not in the body. */
export interface FactRoute {
  readonly command: CommandName;
  readonly path: string;
}

const COMPLAINT = 'complaints/:complaintId';

/**
 * One route a fact. Its body, its checks and its documentation come from the fact's declaration (ADR 13); the first
 * facts of the product have classes of their own for their bodies, in the other controllers.
 */
export const factRoutes = [
  { command: 'ChangeContactPreferences', path: 'contact-preferences' },
  { command: 'NameContact', path: 'buying-centre' },
  { command: 'RemoveContact', path: 'buying-centre/:contactId/removal' },
  { command: 'PlaceOrder', path: 'orders' },
  { command: 'CancelOrder', path: 'orders/:orderId/cancellation' },
  { command: 'ReceivePayment', path: 'payments' },
  { command: 'IncurCost', path: 'costs' },
  { command: 'ReportCompetitorPurchase', path: 'competitor-purchases' },
  { command: 'AssessComplaint', path: `${COMPLAINT}/assessment` },
  { command: 'ProposeSolution', path: `${COMPLAINT}/proposals` },
  { command: 'AnswerSolution', path: `${COMPLAINT}/answers` },
  { command: 'ImplementSolution', path: `${COMPLAINT}/implementation` },
  { command: 'FollowUpComplaint', path: `${COMPLAINT}/follow-up` },
  { command: 'CloseComplaint', path: `${COMPLAINT}/closing` },
  { command: 'ReopenComplaint', path: `${COMPLAINT}/reopening` },
  { command: 'AnswerSurvey', path: 'surveys' },
  { command: 'MakeReferral', path: 'referrals' },
  { command: 'ConvertReferral', path: 'referrals/:refereeId/conversion' },
  { command: 'EarnPoints', path: 'points' },
  { command: 'RedeemPoints', path: 'points/redemptions' },
  { command: 'ReversePoints', path: 'points/reversals' },
  { command: 'SendCampaign', path: 'campaigns' },
  { command: 'RespondToCampaign', path: 'campaigns/:campaignId/response' },
  { command: 'AssignRepresentative', path: 'representative' },
  { command: 'UseKnowledge', path: 'knowledge-uses' },
  { command: 'ScheduleServiceVisit', path: 'visits' },
  { command: 'CarryOutServiceVisit', path: 'visits/:visitId/report' },
  { command: 'MissServiceVisit', path: 'visits/:visitId/miss' },
  { command: 'StartWinBack', path: 'win-backs' },
  { command: 'EndWinBack', path: 'win-backs/:caseId/ending' },
  { command: 'SignPartnership', path: 'partnerships' },
  { command: 'EndPartnership', path: 'partnerships/:partnershipId/ending' },
] as const satisfies readonly FactRoute[];

/** The names in a path, `['complaintId']`. */
export const namesIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
