import { never, TELLS_NOBODY, type Day, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerRegistered } from '../customer/events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { OrderFact } from '../order/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { addOrder, addReturn, noPurchases, orderOf, type PurchaseHistory } from '../purchase/history.js';
import { judgeJourney, type Journey, type SalesPhase } from './judge.js';
import { talliesOf } from './tallies.js';

/** How a customer was acquired, converted and kept, from the last fold until `dueOn`. */
export interface JourneyDoc extends Journey {
  registeredOn: Day | null;
  readonly purchases: PurchaseHistory;
  /** Orders placed, and neither paid nor cancelled. */
  unpaid: string[];
  /** Interactions by the phase of the sale that they fell into. */
  readonly touches: Record<SalesPhase, number>;
}

export type JourneyFact = CustomerRegistered | InteractionRecorded | OrderFact | PurchaseRecorded | PurchaseReturned;

function evolve(doc: JourneyDoc, fact: Occurred<JourneyFact>, context: Context): JourneyDoc {
  const day = context.calendar.dayOf(fact.occurredAt);
  apply(doc, fact, day, context);
  return judgeJourney(doc, day, context.policy.journey);
}

function apply(doc: JourneyDoc, fact: Occurred<JourneyFact>, day: Day, { calendar }: Context): void {
  const { event } = fact;
  switch (event.type) {
    case 'CustomerRegistered':
      doc.registeredOn = day;
      return;
    case 'InteractionRecorded':
      doc.touches[phaseOf(doc)]++;
      return;
    case 'OrderPlaced': {
      const { orderId } = event.data;
      if (!doc.purchases.orders.some(({ id }) => id === orderId)) doc.unpaid.push(orderId);
      return;
    }
    case 'OrderCancelled':
      return settle(doc, event.data.orderId);
    case 'PurchaseRecorded':
      settle(doc, event.data.orderId);
      return addOrder(doc.purchases, orderOf({ ...fact, event }, calendar));
    case 'PurchaseReturned':
      addReturn(doc.purchases, { ...fact, event });
      return;
    default:
      never(event);
  }
}

function settle(doc: JourneyDoc, orderId: string): void {
  if (doc.unpaid.includes(orderId)) doc.unpaid = doc.unpaid.filter((id) => id !== orderId);
}

/** 售中 while an order is unpaid; else 售前 up to the first purchase that was kept, and 售后 from then on. */
const phaseOf = ({ unpaid, firstOn }: JourneyDoc): SalesPhase =>
  unpaid.length > 0 ? 'IN_SALE' : firstOn === null ? 'PRE_SALE' : 'AFTER_SALE';

/** 获取/转换/保持 (domain.md §1, row 17). Nobody is told of it: it is for reports. */
export const journeyProjection: Projection<JourneyDoc, Context, JourneyFact> = {
  name: 'journey',
  version: 1,
  ...TELLS_NOBODY,
  order: 'fold',
  handles: [
    'CustomerRegistered',
    'InteractionRecorded',
    'OrderPlaced',
    'OrderCancelled',
    'PurchaseRecorded',
    'PurchaseReturned',
  ],
  initial: () => ({
    registeredOn: null,
    purchases: noPurchases(),
    unpaid: [],
    touches: { PRE_SALE: 0, IN_SALE: 0, AFTER_SALE: 0 },
    ...{ firstOn: null, againOn: null, conversion: null, retention: null, dueOn: null },
  }),
  evolve,
  elapse: (doc, due, { calendar, policy }) => judgeJourney(doc, calendar.dayOf(due.at), policy.journey),
  due: ({ dueOn }, { calendar }) => (dueOn === null ? null : { at: calendar.startOf(dueOn), by: 'DayClosed' }),
  indexes: () => [],
  tallies: talliesOf,
};
