import { never, type Occurred } from '@annals/kernel';
import type { CustomerFact } from '../events.js';

/**
 * What decisions about one customer need to know of its facts: ids and amounts, nothing personal. Held in
 * memory only. The same for every order of arrival, since facts may come in any.
 */
export interface CustomerState {
  /** Every recorded event, with its place in the stream counted from 0. */
  readonly seen: Map<string, number>;
  registeredBy: string | null;
  readonly interactions: Map<string, string>;
  readonly orders: Map<string, OrderState>;
  /** Event ids by return id. */
  readonly returns: Map<string, string>;
  readonly complaints: Map<string, ComplaintState>;
}

/** An order, or only refunds that wait for one: then `purchasedBy` and `total` are `null`. Minor units of `currency`. */
export interface OrderState {
  readonly currency: string;
  readonly purchasedBy: string | null;
  readonly total: number | null;
  readonly refunded: number;
}

/** The ids of the events that received and resolved a complaint; either may come first. */
export interface ComplaintState {
  readonly receivedBy: string | null;
  readonly resolvedBy: string | null;
}

export const newCustomer = (): CustomerState => ({
  seen: new Map(),
  registeredBy: null,
  interactions: new Map(),
  orders: new Map(),
  returns: new Map(),
  complaints: new Map(),
});

/** Changes and returns `state`, which its caller owns: a long stream folds without copies. */
export function evolveCustomer(state: CustomerState, { id, event }: Occurred<CustomerFact>): CustomerState {
  state.seen.set(id, state.seen.size);
  switch (event.type) {
    case 'CustomerRegistered':
      state.registeredBy = id;
      return state;
    case 'InteractionRecorded':
      if (event.data.interactionId !== undefined) state.interactions.set(event.data.interactionId, id);
      return state;
    case 'PurchaseRecorded': {
      const { orderId, total } = event.data;
      const order = { currency: total.currency, purchasedBy: id, total: total.amountMinor };
      state.orders.set(orderId, { ...order, refunded: state.orders.get(orderId)?.refunded ?? 0 });
      return state;
    }
    case 'PurchaseReturned': {
      const { returnId, orderId, refund } = event.data;
      const order = state.orders.get(orderId) ?? waitingOrder(refund.currency);
      state.orders.set(orderId, { ...order, refunded: order.refunded + refund.amountMinor });
      state.returns.set(returnId, id);
      return state;
    }
    case 'ComplaintReceived':
      return putComplaint(state, event.data.complaintId, { receivedBy: id });
    case 'ComplaintResolved':
      return putComplaint(state, event.data.complaintId, { resolvedBy: id });
    case 'CustomerDetailsChanged':
    case 'RelationshipEnded':
      return state;
    default:
      return never(event);
  }
}

const waitingOrder = (currency: string): OrderState => ({ currency, purchasedBy: null, total: null, refunded: 0 });

function putComplaint(state: CustomerState, id: string, change: Partial<ComplaintState>): CustomerState {
  const known = state.complaints.get(id) ?? { receivedBy: null, resolvedBy: null };
  state.complaints.set(id, { ...known, ...change });
  return state;
}
