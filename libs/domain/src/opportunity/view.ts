import { formatInstant, type Day } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { nudgeAt, type FunnelStep, type OpportunityState } from './opportunity.js';
import type { OpportunitiesDoc } from './projection.js';

/** The opportunities of a customer as of the start of a business day, newest first. Instants are ISO 8601. */
export interface OpportunitiesView {
  readonly opportunities: readonly {
    readonly opportunityId: string;
    readonly state: OpportunityState;
    readonly reached: FunnelStep;
    readonly firstTouchAt: string;
    readonly orderedAt: string | null;
    readonly lastAt: string;
    readonly unpaidOrders: readonly string[];
    /** When it falls idle, to the millisecond; `null` where it is over. */
    readonly nudgeAt: string | null;
    /** Whether it was idle at the end of the newest closed business day. */
    readonly nudgeDue: boolean;
  }[];
}

/** Reads the document as of a business day that is not before its last fold; agrees with sweeping to its start. */
export function opportunitiesAt(doc: OpportunitiesDoc, day: Day, { policy, calendar }: Context): OpportunitiesView {
  const now = calendar.startOf(day);
  const opportunities = doc.opportunities.map((opportunity) => {
    const { id, state, reached, firstTouchAt, orderedAt, lastAt, unpaid, nudged } = opportunity;
    const idleAt = nudgeAt(opportunity, policy);
    return {
      opportunityId: id,
      ...{ state, reached },
      firstTouchAt: formatInstant(firstTouchAt),
      orderedAt: orderedAt === null ? null : formatInstant(orderedAt),
      lastAt: formatInstant(lastAt),
      unpaidOrders: unpaid,
      nudgeAt: idleAt === null ? null : formatInstant(idleAt),
      nudgeDue: nudged || (idleAt !== null && idleAt <= now),
    };
  });
  return { opportunities: opportunities.reverse() };
}
