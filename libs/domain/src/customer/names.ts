import type { Rejection, Result } from '@annals/kernel';
import { customerFacts, type CustomerFact } from '../events.js';
import type { Naming } from '../declaration.js';
import { refuse, type RejectionCode } from './rejections.js';
import type { CustomerState } from './state.js';

const namings = new Map<string, Naming | undefined>(customerFacts.map(({ name, naming }) => [name, naming]));

/** The name under which a fact is known at its source, `order:536365`; `undefined` where it brings none. */
export function sourceName({ type, data }: { readonly type: string; readonly data: object }): string | undefined {
  const naming = namings.get(type);
  if (naming?.field === undefined) return naming?.kind;
  const id = (data as Record<string, unknown>)[naming.field];
  return id === undefined ? undefined : `${naming.kind}:${String(id)}`;
}

/** With what a second fact of the same name is refused. Orders and workflow steps have rules of their own. */
const codes: Partial<Record<CustomerFact['type'], RejectionCode>> = {
  CustomerRegistered: 'CUSTOMER.ALREADY_REGISTERED',
  InteractionRecorded: 'INTERACTION.ALREADY_RECORDED',
  OrderPlaced: 'ORDER.ALREADY_PLACED',
  OrderCancelled: 'ORDER.ALREADY_CANCELLED',
  PurchaseReturned: 'RETURN.ALREADY_RECORDED',
  PaymentReceived: 'PAYMENT.ALREADY_RECEIVED',
  CostIncurred: 'COST.ALREADY_INCURRED',
  CompetitorPurchaseReported: 'COMPETITOR.ALREADY_REPORTED',
  ComplaintReceived: 'COMPLAINT.ALREADY_RECEIVED',
  ComplaintResolved: 'COMPLAINT.ALREADY_RESOLVED',
  SurveyAnswered: 'SURVEY.ALREADY_ANSWERED',
  ReferralMade: 'REFERRAL.ALREADY_MADE',
  ReferralConverted: 'REFERRAL.ALREADY_CONVERTED',
  PointsEarned: 'POINTS.ALREADY_BOOKED',
  PointsRedeemed: 'POINTS.ALREADY_BOOKED',
  PointsReversed: 'POINTS.ALREADY_BOOKED',
  CampaignSent: 'CAMPAIGN.ALREADY_SENT',
  CampaignResponded: 'CAMPAIGN.ALREADY_RESPONDED',
  KnowledgeUsed: 'KNOWLEDGE.ALREADY_USED',
  ServiceVisitScheduled: 'VISIT.ALREADY_SCHEDULED',
  ServiceVisitCarriedOut: 'VISIT.ALREADY_ENDED',
  ServiceVisitMissed: 'VISIT.ALREADY_ENDED',
  WinBackStarted: 'WINBACK.ALREADY_STARTED',
  WinBackEnded: 'WINBACK.ALREADY_ENDED',
  PartnershipSigned: 'PARTNERSHIP.ALREADY_SIGNED',
  PartnershipEnded: 'PARTNERSHIP.ALREADY_ENDED',
};

/** Whether a fact is remembered by its name: those that {@link nameTaken} refuses a second time. */
export const isRemembered = (type: CustomerFact['type']): boolean => codes[type] !== undefined;

/** Refuses a fact whose name another event has. */
export function nameTaken(state: CustomerState, fact: CustomerFact): Result<never, Rejection> | undefined {
  const code = codes[fact.type];
  const name = code && sourceName(fact);
  const taken = name === undefined ? undefined : state.named.get(name);
  return taken === undefined ? undefined : refuse(code!, taken);
}
