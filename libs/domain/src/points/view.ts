import { formatDay, type Day } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { balanceOf, expire, expiresOn } from './ledger.js';
import type { PointsDoc } from './projection.js';

/** Points of domain.md §5.4 as of a business day. */
export interface PointsView {
  readonly balance: number;
  readonly earned: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly reversed: number;
  readonly lots: readonly { readonly earnedOn: string; readonly left: number; readonly expiresOn: string }[];
  /** What lapses within the policy's warning days. */
  readonly expiring: number;
}

/** Reads the ledger as of a business day that is not before its last fold; agrees with sweeping to it. */
export function pointsAt(doc: PointsDoc, day: Day, { policy: { points } }: Context): PointsView {
  const swept: PointsDoc = { ...doc, lots: doc.lots.map((lot) => ({ ...lot })) };
  expire(swept, day, points.expiryMonths);
  const { earned, redeemed, expired, reversed } = swept;
  const lapsing = swept.lots.filter((lot) => expiresOn(lot, points.expiryMonths) <= day + points.warningDays);
  return {
    balance: balanceOf(swept),
    ...{ earned, redeemed, expired, reversed },
    lots: swept.lots.map((lot) => ({
      earnedOn: formatDay(lot.earnedOn),
      left: lot.left,
      expiresOn: formatDay(expiresOn(lot, points.expiryMonths)),
    })),
    expiring: lapsing.reduce((sum, { left }) => sum + left, 0),
  };
}
