import type { Instant } from '@annals/kernel';
import type { InteractionRecorded } from '../interaction/events.js';
import type { Policy } from '../policy/policy.js';

/** The steps of the funnel (数据库营销漏斗, domain.md §2.7 row 16): 浏览, 询问, 下单未付, 已付. */
export const FUNNEL_STEPS = ['BROWSED', 'ENQUIRED', 'ORDERED_UNPAID', 'PAID'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** CANCELLED: the order was given up before it was paid. A later touch takes the opportunity up again. */
export type OpportunityState = FunnelStep | 'CANCELLED';

/** A chance to sell (销售机会), as its source names it. */
export interface Opportunity {
  readonly id: string;
  state: OpportunityState;
  /** The furthest step it ever came to: what the funnel counts. */
  reached: FunnelStep;
  readonly firstTouchAt: Instant;
  /** The first order. */
  orderedAt: Instant | null;
  /** When something last happened to it. */
  lastAt: Instant;
  /** Orders that are neither paid nor cancelled. */
  unpaid: string[];
  /** Idle for too long: somebody should follow up. */
  nudged: boolean;
}

/** The opportunity after an interaction; new where there was none. */
export function touchOpportunity(
  known: Opportunity | undefined,
  id: string,
  kind: InteractionRecorded['data']['kind'],
  at: Instant,
): Opportunity {
  const opportunity = known ?? newOpportunity(id, at);
  const asks = kind === 'ENQUIRY' || kind === 'QUOTE';
  if (opportunity.state === 'CANCELLED') opportunity.state = 'BROWSED';
  if (asks && opportunity.state === 'BROWSED') opportunity.state = 'ENQUIRED';
  return happened(opportunity, at);
}

/** The opportunity after an order that is to be paid; new where there was none. */
export function orderOpportunity(
  known: Opportunity | undefined,
  id: string,
  orderId: string,
  at: Instant,
): Opportunity {
  const opportunity = known ?? newOpportunity(id, at);
  opportunity.orderedAt ??= at;
  opportunity.unpaid.push(orderId);
  if (opportunity.state !== 'PAID') opportunity.state = 'ORDERED_UNPAID';
  return happened(opportunity, at);
}

/** One of its orders was paid, or cancelled. Changes `opportunity`. */
export function settleOrder(
  opportunity: Opportunity,
  orderId: string,
  outcome: 'PAID' | 'CANCELLED',
  at: Instant,
): Opportunity {
  opportunity.unpaid = opportunity.unpaid.filter((id) => id !== orderId);
  if (outcome === 'PAID') opportunity.state = 'PAID';
  else if (opportunity.unpaid.length === 0 && opportunity.state !== 'PAID') opportunity.state = 'CANCELLED';
  return happened(opportunity, at);
}

const newOpportunity = (id: string, at: Instant): Opportunity => ({
  id,
  state: 'BROWSED',
  reached: 'BROWSED',
  firstTouchAt: at,
  orderedAt: null,
  lastAt: at,
  unpaid: [],
  nudged: false,
});

function happened(opportunity: Opportunity, at: Instant): Opportunity {
  const { state } = opportunity;
  if (state !== 'CANCELLED' && FUNNEL_STEPS.indexOf(state) > FUNNEL_STEPS.indexOf(opportunity.reached))
    opportunity.reached = state;
  opportunity.lastAt = at;
  opportunity.nudged = false;
  return opportunity;
}

/** When a nudge is due if nothing happens; `null` where it is over. */
export function nudgeAt({ state, lastAt }: Opportunity, { opportunities: { idleMinutes } }: Policy): Instant | null {
  if (state === 'PAID' || state === 'CANCELLED') return null;
  const idle = { BROWSED: idleMinutes.browsed, ENQUIRED: idleMinutes.enquired, ORDERED_UNPAID: idleMinutes.ordered };
  return lastAt + idle[state] * 60_000;
}
