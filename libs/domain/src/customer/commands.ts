import type { DomainEvent } from '@annals/kernel';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import type { CustomerDetailsChanged, CustomerRegistered, RelationshipEnded } from './events.js';

/** A wish that, where nothing speaks against it, becomes the one event whose data and id it brings. */
export interface Command<Type extends string, Event extends DomainEvent> {
  readonly type: Type;
  readonly customerId: string;
  /** The id that the event will have: a retry brings the same one. */
  readonly eventId: string;
  readonly data: Event['data'];
}

export type RegisterCustomer = Command<'RegisterCustomer', CustomerRegistered>;
export type ChangeCustomerDetails = Command<'ChangeCustomerDetails', CustomerDetailsChanged>;
export type RecordInteraction = Command<'RecordInteraction', InteractionRecorded>;
export type RecordPurchase = Command<'RecordPurchase', PurchaseRecorded>;
export type RecordReturn = Command<'RecordReturn', PurchaseReturned>;
export type ReceiveComplaint = Command<'ReceiveComplaint', ComplaintReceived>;
export type ResolveComplaint = Command<'ResolveComplaint', ComplaintResolved>;
export type EndRelationship = Command<'EndRelationship', RelationshipEnded>;

export type CustomerCommand =
  | RegisterCustomer
  | ChangeCustomerDetails
  | RecordInteraction
  | RecordPurchase
  | RecordReturn
  | ReceiveComplaint
  | ResolveComplaint
  | EndRelationship;
