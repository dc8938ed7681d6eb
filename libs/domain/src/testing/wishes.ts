import type { ComplaintStep } from '../complaint/workflow-events.js';
import type { CommandFor } from '../customer/commands.js';
import type { Wish } from './decisions.js';

/** Wishes of the customer c1 for tests of the decider. */
const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY', fxToBase: '1' });

export const register = (referrerId?: string): Wish => ({
  type: 'RegisterCustomer',
  data: { kind: 'PERSON', ...(referrerId === undefined ? {} : { referrerId }) },
});

export const buy = (
  paid: number,
  more: Partial<CommandFor<'PurchaseRecorded'>['data']> = {},
  currency = 'CNY',
): Wish => ({
  type: 'RecordPurchase',
  data: {
    orderId: 'o1',
    lines: [{ sku: 'a', qty: 1, unitPrice: paid }],
    total: { ...cny(paid), currency },
    ...more,
  },
});

export const giveBack = (
  amountMinor: number,
  returnId = 'r1',
  more: Partial<CommandFor<'PurchaseReturned'>['data']> = {},
  currency = 'CNY',
): Wish => ({
  type: 'RecordReturn',
  data: { returnId, orderId: 'o1', refund: { ...cny(amountMinor), currency }, ...more },
});

export const complain = (complaintId: string): Wish => ({
  type: 'ReceiveComplaint',
  data: { complaintId, category: 'late', severity: 2 },
});

export const resolve = (complaintId: string): Wish => ({
  type: 'ResolveComplaint',
  data: { complaintId, upheld: true },
});

/** A step of the complaint workflow, so many milliseconds after 1970. */
export const step = <Type extends CommandFor<ComplaintStep['type']>['type']>(
  type: Type,
  complaintId: string,
  said: Omit<Extract<CommandFor<ComplaintStep['type']>, { type: Type }>['data'], 'complaintId'>,
  occurredAt: number,
): Wish => ({ type, data: { complaintId, ...said }, occurredAt }) as unknown as Wish;

/** A complaint k1 that goes through the workflow up to its closing, a millisecond a step. */
export const recovery: readonly Wish[] = [
  complain('k1'),
  step('AssessComplaint', 'k1', { upheld: true }, 1),
  step('ProposeSolution', 'k1', { remedy: 'REFUND' }, 2),
  step('AnswerSolution', 'k1', { accepted: true }, 3),
  step('ImplementSolution', 'k1', {}, 4),
  step('FollowUpComplaint', 'k1', { csat: 4 }, 5),
  step('CloseComplaint', 'k1', {}, 6),
];

export const nameContact = (contactId: string): Wish => ({
  type: 'NameContact',
  data: { contactId, roles: ['DECIDER'] },
});
export const removeContact = (contactId: string): Wish => ({ type: 'RemoveContact', data: { contactId } });

export const touch = (interactionId?: string): Wish => ({
  type: 'RecordInteraction',
  data: {
    channel: 'PHONE',
    direction: 'INBOUND',
    kind: 'ENQUIRY',
    ...(interactionId === undefined ? {} : { interactionId }),
  },
});

export const end: Wish = { type: 'EndRelationship', data: {} };

export const placeOrder: Wish = { type: 'PlaceOrder', data: { orderId: 'o1', total: cny(1000) } };
export const cancelOrder: Wish = { type: 'CancelOrder', data: { orderId: 'o1' } };
export const pay = (amountMinor: number): Wish => ({
  type: 'ReceivePayment',
  data: { invoiceId: 'n1', due: '2024-01-31', paid: '2024-02-05', amount: cny(amountMinor) },
});
export const spend: Wish = { type: 'IncurCost', data: { costId: 's1', kind: 'SERVICE', amount: cny(100) } };
export const buyElsewhere: Wish = {
  type: 'ReportCompetitorPurchase',
  data: { reportId: 'x1', brand: 'rival', spend: cny(100) },
};
export const answer = (
  instrument: CommandFor<'SurveyAnswered'>['data']['instrument'],
  answers: CommandFor<'SurveyAnswered'>['data']['answers'],
): Wish => ({ type: 'AnswerSurvey', data: { surveyId: 'v1', instrument, answers } });
export const refer = (refereeId: string): Wish => ({ type: 'MakeReferral', data: { refereeId } });
export const convert = (refereeId: string): Wish => ({ type: 'ConvertReferral', data: { refereeId } });
export const earn = (points: number): Wish => ({ type: 'EarnPoints', data: { entryId: 'p1', points } });
export const redeem = (points: number): Wish => ({ type: 'RedeemPoints', data: { entryId: 'p1', points } });
export const address: Wish = { type: 'SendCampaign', data: { campaignId: 'm1', arm: 'TREAT' } };
export const respond: Wish = { type: 'RespondToCampaign', data: { campaignId: 'm1' } };
export const consult: Wish = { type: 'UseKnowledge', data: { useId: 'u1', articleId: 'a1' } };
export const scheduleVisit: Wish = { type: 'ScheduleServiceVisit', data: { visitId: 's1' } };
export const carryOutVisit = (occurredAt: number): Wish => ({
  type: 'CarryOutServiceVisit',
  data: { visitId: 's1', resolved: true },
  occurredAt,
});
export const missVisit = (occurredAt: number): Wish => ({
  type: 'MissServiceVisit',
  data: { visitId: 's1', by: 'CUSTOMER' },
  occurredAt,
});
export const startWinBack = (caseId: string): Wish => ({ type: 'StartWinBack', data: { caseId, play: 'OFFER' } });
export const endWinBack = (caseId: string): Wish => ({ type: 'EndWinBack', data: { caseId, outcome: 'UNREACHED' } });
export const sign: Wish = { type: 'SignPartnership', data: { partnershipId: 'b1' } };
export const part: Wish = { type: 'EndPartnership', data: { partnershipId: 'b1' } };
