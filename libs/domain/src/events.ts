import * as clock from './clock/events.js';
import { ComplaintReceived, ComplaintResolved } from './complaint/events.js';
import { CustomerDetailsChanged, CustomerRegistered, RelationshipEnded } from './customer/events.js';
import { CustomerValueChanged, LifecycleStageChanged, LoyaltyLevelChanged, type Insight } from './insight/events.js';
import { InteractionRecorded } from './interaction/events.js';
import { PurchaseRecorded, PurchaseReturned } from './purchase/events.js';
import type { EventDeclaration } from './declaration.js';

/** Every event that a log of Annals can hold. */
export const declarations = [
  CustomerRegistered,
  CustomerDetailsChanged,
  InteractionRecorded,
  PurchaseRecorded,
  PurchaseReturned,
  ComplaintReceived,
  ComplaintResolved,
  RelationshipEnded,
  clock.PolicyAdopted,
  clock.DayClosed,
  clock.ReviewPeriodClosed,
  clock.CutsSet,
  LifecycleStageChanged,
  LoyaltyLevelChanged,
  CustomerValueChanged,
] as const satisfies readonly EventDeclaration[];

/** What can happen to one customer. */
export type CustomerFact =
  | CustomerRegistered
  | CustomerDetailsChanged
  | InteractionRecorded
  | PurchaseRecorded
  | PurchaseReturned
  | ComplaintReceived
  | ComplaintResolved
  | RelationshipEnded;

/** The types of all customer facts: what a projection handles that wants every one of them. */
export const customerFactTypes = [
  'CustomerRegistered',
  'CustomerDetailsChanged',
  'InteractionRecorded',
  'PurchaseRecorded',
  'PurchaseReturned',
  'ComplaintReceived',
  'ComplaintResolved',
  'RelationshipEnded',
] as const satisfies readonly CustomerFact['type'][];

/** What happens to a tenant as a whole. */
export type ClockFact = clock.PolicyAdopted | clock.DayClosed | clock.ReviewPeriodClosed | clock.CutsSet;

/** The types of all clock facts. */
export const clockFactTypes = [
  'PolicyAdopted',
  'DayClosed',
  'ReviewPeriodClosed',
  'CutsSet',
] as const satisfies readonly ClockFact['type'][];

export type AnyEvent = CustomerFact | ClockFact | Insight;
