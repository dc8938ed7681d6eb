import { never, TELLS_NOBODY, type Due, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { OrderFact } from '../order/events.js';
import type { PurchaseRecorded } from '../purchase/events.js';
import {
  FUNNEL_STEPS,
  nudgeAt,
  orderOpportunity,
  settleOrder,
  touchOpportunity,
  type Opportunity,
} from './opportunity.js';

/** The opportunities of a customer in order of their first touch; most customers have none. */
export interface OpportunitiesDoc {
  opportunities: Opportunity[];
}

export type OpportunityFact = InteractionRecorded | OrderFact | PurchaseRecorded;

function evolve(doc: OpportunitiesDoc, { event, occurredAt }: Occurred<OpportunityFact>): OpportunitiesDoc {
  switch (event.type) {
    case 'InteractionRecorded': {
      const { opportunityId, kind } = event.data;
      if (opportunityId === undefined) return doc;
      return put(doc, touchOpportunity(find(doc, opportunityId), opportunityId, kind, occurredAt));
    }
    case 'OrderPlaced': {
      const { opportunityId, orderId } = event.data;
      if (opportunityId === undefined) return doc;
      return put(doc, orderOpportunity(find(doc, opportunityId), opportunityId, orderId, occurredAt));
    }
    case 'OrderCancelled':
    case 'PurchaseRecorded': {
      const { orderId } = event.data;
      const outcome = event.type === 'OrderCancelled' ? 'CANCELLED' : 'PAID';
      const ordered = doc.opportunities.find(({ unpaid }) => unpaid.includes(orderId));
      if (ordered) settleOrder(ordered, orderId, outcome, occurredAt);
      return doc;
    }
    default:
      return never(event);
  }
}

const find = ({ opportunities }: OpportunitiesDoc, id: string): Opportunity | undefined =>
  opportunities.find((each) => each.id === id);

function put(doc: OpportunitiesDoc, opportunity: Opportunity): OpportunitiesDoc {
  if (!doc.opportunities.includes(opportunity)) doc.opportunities.push(opportunity);
  return doc;
}

/** The next opportunity to fall idle, to the millisecond; it is told when its business day is closed, or by the customer's next fact. */
function nextNudge({ opportunities }: OpportunitiesDoc, { policy }: Context): Due | null {
  let next: Instant | null = null;
  for (const opportunity of opportunities) {
    const at = opportunity.nudged ? null : nudgeAt(opportunity, policy);
    if (at !== null && (next === null || at < next)) next = at;
  }
  return next === null ? null : { at: next, by: 'DayClosed' };
}

/** Copies what it changes, so that a shallow copy of a document can elapse apart. */
export function elapseOpportunities(doc: OpportunitiesDoc, due: Due, { policy }: Context): OpportunitiesDoc {
  doc.opportunities = doc.opportunities.map((opportunity) => {
    const at = nudgeAt(opportunity, policy);
    return at !== null && at <= due.at && !opportunity.nudged ? { ...opportunity, nudged: true } : opportunity;
  });
  return doc;
}

/** The sales funnel (销售漏斗), opportunity by opportunity. Nobody is told: a nudge is a list to work through. */
export const opportunitiesProjection: Projection<OpportunitiesDoc, Context, OpportunityFact> = {
  name: 'opportunities',
  version: 1,
  ...TELLS_NOBODY,
  order: 'fold',
  handles: ['InteractionRecorded', 'OrderPlaced', 'OrderCancelled', 'PurchaseRecorded'],
  initial: () => ({ opportunities: [] }),
  evolve,
  elapse: elapseOpportunities,
  due: nextNudge,
  indexes: ({ opportunities }, { policy }) => {
    const idle = opportunities.map((each) => nudgeAt(each, policy)).filter((at) => at !== null);
    return idle.length === 0 ? [] : [{ index: 'nudge', key: [Math.min(...idle)] }];
  },
  tallies: talliesOf,
};

/** A step counts every opportunity that came as far or further. */
function talliesOf({ opportunities }: OpportunitiesDoc): Record<string, number> {
  const tallies: Record<string, number> = {};
  const count = (name: string): number => (tallies[name] = (tallies[name] ?? 0) + 1);
  for (const { state, reached, nudged } of opportunities) {
    for (const step of FUNNEL_STEPS.slice(0, FUNNEL_STEPS.indexOf(reached) + 1)) count(`reached:${step}`);
    count(`state:${state}`);
    if (nudged) count(`nudge:${state}`);
  }
  return tallies;
}
