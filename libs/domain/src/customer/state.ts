import type { Occurred } from '@annals/kernel';
import { rememberComplaint, type ComplaintMemory } from '../complaint/steps.js';
import type { CustomerFact } from '../events.js';
import type { PointsFact } from '../points/events.js';
import type { ScheduledMoment } from '../visit/steps.js';
import { isRemembered, sourceName } from './names.js';

/**
 * What decisions about one customer need to know of its facts: ids and amounts, nothing personal. Held in
 * memory only.
 */
export interface CustomerState {
  /** Every recorded event, with its place in the stream counted from 0. */
  readonly seen: Map<string, number>;
  /** Ids of events by the names that they have at their source, `return:C1`. */
  readonly named: Map<string, string>;
  readonly orders: Map<string, OrderState>;
  /** What was booked of points, as it arrived; most customers have none. */
  points: Occurred<PointsFact>[] | undefined;
  /** The win-back case that is open. */
  openCase: string | null;
  /** The customer who absorbed this one. */
  absorbedInto: string | null;
  /** The key of its personal data is destroyed: none is recorded again. */
  isForgotten: boolean;
  /** By complaint; most customers have none. */
  complaints: Map<string, ComplaintMemory> | undefined;
  /** When each service visit was scheduled; most customers have none. */
  visits: Map<string, ScheduledMoment> | undefined;
}

/** An order, or only refunds that wait for one: then `purchasedBy` and `total` are `null`. Minor units of `currency`. */
export interface OrderState {
  readonly currency: string;
  readonly purchasedBy: string | null;
  readonly total: number | null;
  readonly refunded: number;
}

export const newCustomer = (): CustomerState => ({
  seen: new Map(),
  named: new Map(),
  orders: new Map(),
  points: undefined,
  openCase: null,
  absorbedInto: null,
  isForgotten: false,
  complaints: undefined,
  visits: undefined,
});

/** Changes and returns `state`, which its caller owns: a long stream folds without copies. */
export function evolveCustomer(state: CustomerState, fact: Occurred<CustomerFact>): CustomerState {
  const { id } = fact;
  state.seen.set(id, state.seen.size);
  return takeIn(state, fact);
}

/** Folds a fact of a merged history: it counts like one of the customer's own, but has no place in its stream. */
export function takeIn(state: CustomerState, fact: Occurred<CustomerFact>): CustomerState {
  const { id, event } = fact;
  const name = isRemembered(event.type) ? sourceName(event) : undefined;
  if (name !== undefined) state.named.set(name, id);
  remember[event.type]?.(state, event.data as never, fact as never);
  return state;
}

type Remember = {
  readonly [Type in CustomerFact['type']]?: (
    state: CustomerState,
    data: Extract<CustomerFact, { type: Type }>['data'],
    fact: Occurred<Extract<CustomerFact, { type: Type }>>,
  ) => void;
};

/** What later decisions ask of a fact beyond its name; of the others, no rule asks more. */
const remember: Remember = {
  ContactNamed: ({ named }, { contactId }, { id }) => {
    named.set(`contact:${contactId}`, id);
  },
  PurchaseRecorded: (state, { orderId, total }, { id }) => {
    const order = { currency: total.currency, purchasedBy: id, total: total.amountMinor };
    state.orders.set(orderId, { ...order, refunded: state.orders.get(orderId)?.refunded ?? 0 });
  },
  PurchaseReturned: (state, { orderId, refund }) => {
    const order = state.orders.get(orderId) ?? waitingOrder(refund.currency);
    state.orders.set(orderId, { ...order, refunded: order.refunded + refund.amountMinor });
  },
  ComplaintReceived: rememberComplaint,
  ComplaintAssessed: rememberComplaint,
  SolutionProposed: rememberComplaint,
  SolutionAnswered: rememberComplaint,
  SolutionImplemented: rememberComplaint,
  ComplaintFollowedUp: rememberComplaint,
  ComplaintClosed: rememberComplaint,
  ComplaintReopened: rememberComplaint,
  ComplaintResolved: rememberComplaint,
  PointsEarned: rememberPoints,
  PointsRedeemed: rememberPoints,
  PointsReversed: rememberPoints,
  ServiceVisitScheduled: (state, { visitId }, { occurredAt, sourceSeq }) => {
    (state.visits ??= new Map()).set(visitId, { occurredAt, sourceSeq });
  },
  WinBackStarted: (state, { caseId }) => {
    state.openCase = caseId;
  },
  WinBackEnded: (state) => {
    state.openCase = null;
  },
};

const waitingOrder = (currency: string): OrderState => ({ currency, purchasedBy: null, total: null, refunded: 0 });

function rememberPoints(state: CustomerState, _: PointsFact['data'], fact: Occurred<PointsFact>): void {
  (state.points ??= []).push(fact);
}
