import { never, TELLS_NOBODY, type Due, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { PointsFact } from './events.js';
import { balanceOf, earn, expire, expiresOn, newLedger, redeem, reverse, type Ledger } from './ledger.js';

/** The points of a customer between two due moments, and what the rewards cost in minor units of the base currency. */
export interface PointsDoc extends Ledger {
  rewardCost: number;
}

/** Books a fact into a ledger in which all time before it has passed. Changes `doc`. */
export function book(doc: PointsDoc, { event, occurredAt }: Occurred<PointsFact>, { calendar }: Context): PointsDoc {
  const { points } = event.data;
  switch (event.type) {
    case 'PointsEarned':
      earn(doc, points, calendar.dayOf(occurredAt), event.data.orderId ?? null);
      return doc;
    case 'PointsRedeemed':
      redeem(doc, points);
      doc.rewardCost += points * (event.data.unitCost ?? 0);
      return doc;
    case 'PointsReversed':
      reverse(doc, points, event.data.orderId ?? null);
      return doc;
    default:
      return never(event);
  }
}

export const newPoints = (): PointsDoc => ({ ...newLedger(), rewardCost: 0 });

/** The oldest lot lapses first: lots are in order of earning. */
function nextExpiry({ lots }: PointsDoc, { policy, calendar }: Context): Due | null {
  const [oldest] = lots;
  if (!oldest) return null;
  return { at: calendar.startOf(expiresOn(oldest, policy.points.expiryMonths)), by: 'DayClosed' };
}

export function elapsePoints(doc: PointsDoc, due: Due, { policy, calendar }: Context): PointsDoc {
  expire(doc, calendar.dayOf(due.at), policy.points.expiryMonths);
  return doc;
}

/** The points ledger (积分). Nobody is told of a balance: it is a figure, not a category. */
export const pointsProjection: Projection<PointsDoc, Context, PointsFact> = {
  name: 'points',
  version: 1,
  ...TELLS_NOBODY,
  order: 'fold',
  handles: ['PointsEarned', 'PointsRedeemed', 'PointsReversed'],
  initial: newPoints,
  evolve: book,
  elapse: elapsePoints,
  due: nextExpiry,
  indexes: () => [],
  tallies: (doc) => ({
    members: 1,
    earned: doc.earned,
    redeemed: doc.redeemed,
    expired: doc.expired,
    reversed: doc.reversed,
    balance: balanceOf(doc),
    rewardCost: doc.rewardCost,
  }),
};
