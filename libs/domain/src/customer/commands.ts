import type { DomainEvent, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';

/** A wish that, where nothing speaks against it, becomes the one event whose data and id it brings. */
export interface Command<Type extends string, Event extends DomainEvent> {
  readonly type: Type;
  readonly customerId: string;
  /** The id that the event will have: a retry brings the same one. */
  readonly eventId: string;
  readonly data: Event['data'];
  readonly occurredAt: Instant;
  /** The order that the source gave to facts of the same instant. */
  readonly sourceSeq: number;
  /** What holds for the tenant. */
  readonly context: Context;
}

/** The command that asks for each fact. */
export const commandNames = {
  CustomerRegistered: 'RegisterCustomer',
  CustomerDetailsChanged: 'ChangeCustomerDetails',
  ContactPreferencesChanged: 'ChangeContactPreferences',
  ContactNamed: 'NameContact',
  ContactRemoved: 'RemoveContact',
  InteractionRecorded: 'RecordInteraction',
  OrderPlaced: 'PlaceOrder',
  OrderCancelled: 'CancelOrder',
  PurchaseRecorded: 'RecordPurchase',
  PurchaseReturned: 'RecordReturn',
  PaymentReceived: 'ReceivePayment',
  CostIncurred: 'IncurCost',
  CompetitorPurchaseReported: 'ReportCompetitorPurchase',
  ComplaintReceived: 'ReceiveComplaint',
  ComplaintAssessed: 'AssessComplaint',
  SolutionProposed: 'ProposeSolution',
  SolutionAnswered: 'AnswerSolution',
  SolutionImplemented: 'ImplementSolution',
  ComplaintFollowedUp: 'FollowUpComplaint',
  ComplaintClosed: 'CloseComplaint',
  ComplaintReopened: 'ReopenComplaint',
  ComplaintResolved: 'ResolveComplaint',
  SurveyAnswered: 'AnswerSurvey',
  ReferralMade: 'MakeReferral',
  ReferralConverted: 'ConvertReferral',
  PointsEarned: 'EarnPoints',
  PointsRedeemed: 'RedeemPoints',
  PointsReversed: 'ReversePoints',
  CampaignSent: 'SendCampaign',
  CampaignResponded: 'RespondToCampaign',
  RepresentativeAssigned: 'AssignRepresentative',
  KnowledgeUsed: 'UseKnowledge',
  ServiceVisitScheduled: 'ScheduleServiceVisit',
  ServiceVisitCarriedOut: 'CarryOutServiceVisit',
  ServiceVisitMissed: 'MissServiceVisit',
  WinBackStarted: 'StartWinBack',
  WinBackEnded: 'EndWinBack',
  PartnershipSigned: 'SignPartnership',
  PartnershipEnded: 'EndPartnership',
  RelationshipEnded: 'EndRelationship',
} as const satisfies Record<CustomerFact['type'], string>;

type CommandNames = typeof commandNames;
export type CommandName = CommandNames[CustomerFact['type']];

/** The command that asks for a fact of this type. */
export type CommandFor<Type extends CustomerFact['type']> = {
  readonly [T in Type]: Command<CommandNames[T], Extract<CustomerFact, { type: T }>>;
}[Type];

export type CustomerCommand = CommandFor<CustomerFact['type']>;

/** The fact that each command asks for. */
export const factNames = Object.fromEntries(
  Object.entries(commandNames).map(([fact, command]) => [command, fact]),
) as Readonly<Record<CommandName, CustomerFact['type']>>;
