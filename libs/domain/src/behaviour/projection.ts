import { type Day, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerRegistered } from '../customer/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { explainBehaviour } from './explanation.js';
import { buyAfterIncidents, takeForIndex, type IndexFact, type KnowsIndexSources } from './index-sources.js';
import { classConditions, classOn, nextClassChange, type LoyaltyClass } from './loyalty-class.js';
import { indexTurns } from './loyalty-index.js';
import { addPurchase, addReturn, isCounted, type BehaviourOrders } from './orders.js';
import { isSensitive, nextSensitivityChange, windowSpend } from './price-sensitivity.js';

/** How a customer buys (购买行为), and what follows from it between the last fold and `dueOn`. */
export interface BehaviourDoc extends BehaviourOrders, KnowsIndexSources {
  /** POTENTIAL from the beginning, so that nobody need be told of it. */
  loyaltyClass: LoyaltyClass;
  /** `null` where nothing was spent in the window. */
  priceSensitive: boolean | null;
  /** Whether the first purchase is at most so many days ago as 新 asks: NEW of the funnel, whatever the class. */
  isNew: boolean;
  /** The business day that all this was judged on. */
  day: Day | null;
  dueOn: Day | null;
}

/** A registration changes nothing but that the customer is known; the rest tells of orders or of the loyalty index. */
export type BehaviourFact = CustomerRegistered | PurchaseRecorded | PurchaseReturned | IndexFact;

function evolve(doc: BehaviourDoc, fact: Occurred<BehaviourFact>, context: Context): BehaviourDoc {
  const { event } = fact;
  switch (event.type) {
    case 'PurchaseRecorded': {
      const order = addPurchase(doc, fact as Occurred<PurchaseRecorded>, context.calendar);
      if (isCounted(order)) buyAfterIncidents(doc, order.day, context.policy);
      return judge(doc, fact.occurredAt, context);
    }
    case 'PurchaseReturned':
      addReturn(doc, fact as Occurred<PurchaseReturned>);
      return judge(doc, fact.occurredAt, context);
    case 'CustomerRegistered':
      return doc;
    default: {
      const day = context.calendar.dayOf(fact.occurredAt);
      const isJudged = takeForIndex(doc, fact as Occurred<IndexFact>, day, context.policy);
      return isJudged ? judge(doc, fact.occurredAt, context) : doc;
    }
  }
}

/** Touches nothing but the top level of the document, so that a shallow copy can be judged apart. */
function judge(doc: BehaviourDoc, at: Instant, { policy, calendar }: Context): BehaviourDoc {
  const day = calendar.dayOf(at);
  const on = classConditions(doc.orders, policy);
  const index = indexTurns(doc, day, on, policy);
  const spend = windowSpend(doc.orders, day, policy);
  doc.loyaltyClass = classOn(day, on, index);
  doc.priceSensitive = isSensitive(spend.spend, spend.discounted, policy);
  doc.isNew = day < on.newUntil;
  doc.day = day;
  const turns = [
    nextClassChange(day, on, index),
    nextSensitivityChange(doc.orders, spend, policy),
    doc.isNew ? on.newUntil : null,
  ].filter((turn) => turn !== null);
  doc.dueOn = turns.length === 0 ? null : Math.min(...turns);
  return doc;
}

export const behaviourProjection: Projection<BehaviourDoc, Context, BehaviourFact> = {
  name: 'behaviour',
  version: 2,
  insight: 'BehaviourChanged',
  order: 'fold',
  settled: [],
  handles: [
    'CustomerRegistered',
    'PurchaseRecorded',
    'PurchaseReturned',
    'SurveyAnswered',
    'CompetitorPurchaseReported',
    'InteractionRecorded',
    'OrderPlaced',
    'ComplaintReceived',
    'ComplaintAssessed',
    'ComplaintResolved',
  ],
  initial: () => ({
    orders: [],
    waiting: [],
    categories: [],
    loyaltyClass: 'POTENTIAL',
    priceSensitive: null,
    isNew: false,
    day: null,
    dueOn: null,
  }),
  evolve,
  elapse: (doc, due, context) => judge(doc, due.at, context),
  due: ({ dueOn }, { calendar }) => (dueOn === null ? null : { at: calendar.startOf(dueOn), by: 'DayClosed' }),
  category: ({ loyaltyClass, priceSensitive }) => ({ loyaltyClass, priceSensitive }),
  explain: explainBehaviour,
  indexes: () => [],
  tallies: talliesOf,
};

function talliesOf({ orders, loyaltyClass, priceSensitive, isNew }: BehaviourDoc): Record<string, number> {
  const counted = orders.reduce((sum, order) => sum + (isCounted(order) ? 1 : 0), 0);
  return {
    customers: 1,
    buyers: counted > 0 ? 1 : 0,
    new: isNew ? 1 : 0,
    orders: orders.length,
    refundedOrders: orders.length - counted,
    discountedOrders: orders.reduce((sum, { off }) => sum + (off ? 1 : 0), 0),
    [`class:${loyaltyClass}`]: 1,
    [`price:${priceSensitive === null ? 'UNKNOWN' : priceSensitive ? 'HIGH' : 'LOW'}`]: 1,
  };
}
