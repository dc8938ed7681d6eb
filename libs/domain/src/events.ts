import * as account from './account/events.js';
import { RecordsAccessed } from './audit/events.js';
import { ContactNamed, ContactRemoved, type ContactFact } from './buying-centre/events.js';
import * as campaign from './campaign/events.js';
import * as clock from './clock/events.js';
import { ComplaintReceived, ComplaintResolved } from './complaint/events.js';
import * as workflow from './complaint/workflow-events.js';
import { CustomerDetailsChanged, CustomerRegistered, RelationshipEnded } from './customer/events.js';
import type { EventDeclaration, EventOf } from './declaration.js';
import * as identity from './identity/events.js';
import { insights, type Insight } from './insight/events.js';
import { InteractionRecorded } from './interaction/events.js';
import { OrderCancelled, OrderPlaced, type OrderFact } from './order/events.js';
import { PartnershipEnded, PartnershipSigned } from './partnership/events.js';
import * as points from './points/events.js';
import { ContactPreferencesChanged } from './preferences/events.js';
import * as privacy from './privacy/events.js';
import { PurchaseRecorded, PurchaseReturned } from './purchase/events.js';
import { ReferralConverted, ReferralMade } from './referral/events.js';
import { KnowledgeUsed, RepresentativeAssigned, type ServiceFact } from './service/events.js';
import { SegmentRemoved, SegmentSaved } from './segment/events.js';
import { SurveyAnswered } from './survey/events.js';
import { ServiceVisitCarriedOut, ServiceVisitMissed, ServiceVisitScheduled, type VisitFact } from './visit/events.js';
import { WinBackEnded, WinBackStarted, type WinBackFact } from './winback/events.js';

/** What can happen to one customer. */
export const customerFacts = [
  CustomerRegistered,
  CustomerDetailsChanged,
  ContactPreferencesChanged,
  ContactNamed,
  ContactRemoved,
  InteractionRecorded,
  OrderPlaced,
  OrderCancelled,
  PurchaseRecorded,
  PurchaseReturned,
  account.PaymentReceived,
  account.CostIncurred,
  account.CompetitorPurchaseReported,
  ComplaintReceived,
  workflow.ComplaintAssessed,
  workflow.SolutionProposed,
  workflow.SolutionAnswered,
  workflow.SolutionImplemented,
  workflow.ComplaintFollowedUp,
  workflow.ComplaintClosed,
  workflow.ComplaintReopened,
  ComplaintResolved,
  SurveyAnswered,
  ReferralMade,
  ReferralConverted,
  points.PointsEarned,
  points.PointsRedeemed,
  points.PointsReversed,
  campaign.CampaignSent,
  campaign.CampaignResponded,
  RepresentativeAssigned,
  KnowledgeUsed,
  ServiceVisitScheduled,
  ServiceVisitCarriedOut,
  ServiceVisitMissed,
  WinBackStarted,
  WinBackEnded,
  PartnershipSigned,
  PartnershipEnded,
  RelationshipEnded,
] as const satisfies readonly EventDeclaration[];
export type CustomerFact = EventOf<(typeof customerFacts)[number]>;

/** What happens beside the relationship: neither stage nor level asks for it. */
export type SideFact =
  | OrderFact
  | ContactFact
  | account.AccountFact
  | points.PointsFact
  | campaign.CampaignFact
  | ServiceFact
  | VisitFact
  | WinBackFact;

/** What happens to a tenant as a whole. */
const clockFacts = [
  clock.PolicyAdopted,
  clock.DayClosed,
  clock.ReviewPeriodClosed,
  clock.CutsSet,
  clock.ModelFitted,
  SegmentSaved,
  SegmentRemoved,
  identity.MergeDecided,
  identity.MergeRevoked,
] as const satisfies readonly EventDeclaration[];
export type ClockFact = EventOf<(typeof clockFacts)[number]>;

/** Every event that a log of Annals can hold. */
export const declarations = [
  ...customerFacts,
  ...identity.identityFacts,
  privacy.CustomerForgotten,
  privacy.ForgettingDecided,
  RecordsAccessed,
  ...clockFacts,
  ...insights,
] as const satisfies readonly EventDeclaration[];

/** The types of all customer facts: what a projection handles that wants every one of them. */
export const customerFactTypes: readonly CustomerFact['type'][] = customerFacts.map(({ name }) => name);

const ofCustomers = new Set<string>(customerFactTypes);

/** Whether it is anything that happened to a customer; not which histories are one person's, or who was forgotten. */
export const isCustomerFact = (event: { readonly type: string }): event is CustomerFact => ofCustomers.has(event.type);

/** The types of all clock facts. */
export const clockFactTypes: readonly ClockFact['type'][] = clockFacts.map(({ name }) => name);

export type AnyEvent =
  CustomerFact | identity.IdentityFact | privacy.PrivacyFact | RecordsAccessed | ClockFact | Insight;
