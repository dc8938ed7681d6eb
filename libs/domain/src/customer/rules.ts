import type { Rejection, Result } from '@annals/kernel';
import { checkResolution, checkStep } from '../complaint/steps.js';
import type { CustomerFact } from '../events.js';
import { checkRedemption } from '../points/redemption.js';
import { isAnswerOf } from '../survey/instruments.js';
import { checkVisitEnd } from '../visit/steps.js';
import type { CommandFor } from './commands.js';
import { checkCancellation, checkPurchase, checkReturn } from './purchases.js';
import { refuse } from './rejections.js';
import type { CustomerState } from './state.js';

/** Why a command is refused; `undefined` where nothing speaks against it. */
export type Objection = Result<never, Rejection> | undefined;

type Rules = {
  readonly [Type in CustomerFact['type']]?: (state: CustomerState, command: CommandFor<Type>) => Objection;
};

/** What is asked of each fact beyond its shape and its name. A fact that is not here is always welcome. */
export const rules: Rules = {
  CustomerRegistered: (_, { customerId, data }) =>
    data.referrerId === customerId ? refuse('CUSTOMER.REFERS_ITSELF') : undefined,
  ContactRemoved: ({ named }, { data }) =>
    named.has(`contact:${data.contactId}`) ? undefined : refuse('CONTACT.NOT_NAMED'),
  OrderCancelled: checkCancellation,
  PurchaseRecorded: checkPurchase,
  PurchaseReturned: checkReturn,
  PaymentReceived: (_, { data }) => (data.amount.amountMinor > 0 ? undefined : refuse('PAYMENT.NOTHING_PAID')),
  ComplaintAssessed: checkStep,
  SolutionProposed: checkStep,
  SolutionAnswered: checkStep,
  SolutionImplemented: checkStep,
  ComplaintFollowedUp: checkStep,
  ComplaintClosed: checkStep,
  ComplaintReopened: checkStep,
  ComplaintResolved: checkResolution,
  SurveyAnswered: (_, { data }) => (isAnswerOf(data) ? undefined : refuse('SURVEY.ANSWERS_MISMATCH')),
  ReferralMade: refusesItself,
  ReferralConverted: refusesItself,
  PointsRedeemed: checkRedemption,
  CampaignResponded: ({ named }, { data }) =>
    named.has(`campaign:${data.campaignId}`) ? undefined : refuse('CAMPAIGN.NOT_SENT'),
  ServiceVisitCarriedOut: checkVisitEnd,
  ServiceVisitMissed: checkVisitEnd,
  WinBackStarted: ({ openCase }) => (openCase === null ? undefined : refuse('WINBACK.CASE_OPEN')),
  WinBackEnded: ({ openCase }, { data }) => (openCase === data.caseId ? undefined : refuse('WINBACK.NOT_OPEN')),
};

function refusesItself(
  _: CustomerState,
  { customerId, data }: CommandFor<'ReferralMade'> | CommandFor<'ReferralConverted'>,
): Objection {
  return data.refereeId === customerId ? refuse('REFERRAL.OF_ITSELF') : undefined;
}
