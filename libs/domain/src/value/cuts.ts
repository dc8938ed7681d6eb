import { addMonths, formatDay, type Day } from '@annals/kernel';
import type { Cut, CutsSet } from '../clock/events.js';
import type { Context } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import type { ValueDoc } from './doc.js';
import type { Figures, Standing } from './tiers.js';
import { include, nothing, netOfSums, returnedBy, worthOf } from './valued-order.js';

/**
 * What a customer is ranked by as of the end of a business day, past or present: a refund counts only
 * if it had come by then, so that cuts made late are those that would have been made in time.
 * `null` for someone without a counted purchase in the window, who is not ranked.
 */
export function standingAt(doc: ValueDoc, day: Day, { policy }: Pick<Context, 'policy'>): Figures | null {
  const first = windowStart(day, policy.value.windowMonths);
  const sums = nothing();
  const { orders } = doc.history;
  for (let i = orders.length - 1; i >= 0; i--) {
    const order = orders[i]!;
    if (order.day < first) break;
    if (order.day <= day) include(sums, worthOf(order, returnedBy(order, day), policy.value.marginRate), 1);
  }
  return sums.orders === 0 ? null : { margin: sums.margin, revenue: netOfSums(sums) };
}

/** The first day of the window that ends with `day`. Months clamp, so it may lie days after `day` − `months`. */
function windowStart(day: Day, months: number): Day {
  let first = addMonths(day, -months) + 1;
  while (addMonths(first, months) <= day) first++;
  return first;
}

/**
 * The cuts of a ranking (domain.md §2.2). Of n customers, ⌈n·share⌉ are inside; of revenue, as many as
 * are needed to reach the share, with the one who crosses it. Nobody is inside a cut of rank 0.
 */
export function cutsOf(standings: Iterable<Standing>, asOf: Day, policy: Policy): CutsSet['data'] {
  const ranking = [...standings];
  const { pyramid, importance, contribution } = policy.value;
  const byMargin = (share: number): Cut => cutAt(ranking, 'margin', Number(shareOf(BigInt(ranking.length), share)));
  sortBy(ranking, 'margin');
  const cuts = {
    asOf: formatDay(asOf),
    policyVersion: policy.version,
    buyers: ranking.length,
    pyramid: pyramid.shares.map(byMargin),
    importance: [importance.vip, importance.important].map(byMargin),
  };
  sortBy(ranking, 'revenue');
  return { ...cuts, contribution: [contribution.best, contribution.middle].map((share) => revenueCut(ranking, share)) };
}

function sortBy(ranking: Standing[], by: keyof Figures): void {
  ranking.sort((a, b) => b[by] - a[by] || (a.customerId < b.customerId ? -1 : 1));
}

function cutAt(ranking: readonly Standing[], by: keyof Figures, rank: number): Cut {
  const last = ranking[rank - 1];
  return last
    ? { rank, amountMinor: last[by], customerId: last.customerId }
    : { rank: 0, amountMinor: 0, customerId: '' };
}

function revenueCut(ranking: readonly Standing[], share: number): Cut {
  const total = ranking.reduce((sum, { revenue }) => sum + BigInt(revenue), 0n);
  const wanted = shareOf(total, share);
  let rank = 0;
  for (let sum = 0n; sum < wanted; rank++) sum += BigInt(ranking[rank]!.revenue);
  return cutAt(ranking, 'revenue', rank);
}

const BILLION = 1_000_000_000n;

/** ⌈whole·share⌉ in integers: in floats 7% of 100 customers would be 8 of them. Shares count to nine decimals. */
const shareOf = (whole: bigint, share: number): bigint =>
  (whole * BigInt(Math.round(share * 1e9)) + BILLION - 1n) / BILLION;
