import { formatDay, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { cycleOf } from '../lifecycle/relationship/cycle.js';
import type { Policy } from '../policy/policy.js';
import { nextClass, type ClassGap } from './explanation.js';
import { behaviourFigures, type BehaviourFigures } from './figures.js';
import { classConditions, classOn, nextClassChange, type LoyaltyClass } from './loyalty-class.js';
import { indexTurns } from './loyalty-index.js';
import { categorySpend, isCounted, netOf, paidOf, type BehaviourOrder, type BehaviourOrders } from './orders.js';
import { isSensitive, nextSensitivityChange, windowSpend } from './price-sensitivity.js';
import type { BehaviourDoc } from './projection.js';

/** Spend with a name, base-currency minor units; its share of the spend of the window. */
export interface SpendShare {
  readonly name: string;
  readonly spend: number;
  readonly share: number | null;
}

/** PurchaseBehaviour of domain.md §5.4 as of a business day. Days are `YYYY-MM-DD`, amounts base-currency minor units. */
export interface BehaviourView extends BehaviourFigures {
  readonly loyaltyClass: LoyaltyClass;
  readonly priceSensitive: boolean | null;
  /** All orders, and of them those wholly refunded: they count for nothing else. */
  readonly orders: number;
  readonly refundedOrders: number;
  readonly gross: number;
  readonly net: number;
  /** Purchase cycle (购买周期) in days, over the whole life; `null` while there are too few gaps. */
  readonly cycle: number | null;
  /** The last purchase and a cycle, rounded up. */
  readonly nextPurchaseExpectedOn: string | null;
  /** Of the first counted order, the category of most revenue; `null` where none is known. */
  readonly firstCategory: string | null;
  /** Over the window, largest first. */
  readonly categories: readonly SpendShare[];
  /** Spend of the window of which no category is known. */
  readonly uncategorised: number;
  readonly campaigns: readonly SpendShare[];
  /** Share of the spend of the window that answered a campaign; `null` where nothing was spent. */
  readonly campaignShare: number | null;
  readonly next: { readonly loyaltyClass: LoyaltyClass; readonly missing: readonly ClassGap[] } | null;
  readonly nextTransitionAt: Instant | null;
}

/** Reads the document as of a business day that is not before its last fold; agrees with sweeping to it. */
export function behaviourAt(doc: BehaviourDoc, day: Day, { policy, calendar }: Context): BehaviourView {
  const on = classConditions(doc.orders, policy);
  const turns = indexTurns(doc, day, on, policy);
  const loyaltyClass = classOn(day, on, turns);
  const window = windowSpend(doc.orders, day, policy);
  const figures = behaviourFigures(doc, day, policy);
  const changes = [nextClassChange(day, on, turns), nextSensitivityChange(doc.orders, window, policy)];
  const changesOn = Math.min(...changes.map((change) => change ?? Infinity));
  return {
    loyaltyClass,
    priceSensitive: isSensitive(window.spend, window.discounted, policy),
    ...figures,
    ...totalsOf(doc.orders),
    ...rhythmOf(doc.orders, policy),
    firstCategory: firstCategoryOf(doc),
    ...sharesOf(doc, window.from, window.spend),
    next: nextClass(loyaltyClass, figures, policy),
    nextTransitionAt: changesOn === Infinity ? null : calendar.startOf(changesOn),
  };
}

function totalsOf(orders: readonly BehaviourOrder[]) {
  const sum = (of: (order: BehaviourOrder) => number): number => orders.reduce((total, order) => total + of(order), 0);
  const refundedOrders = orders.filter((order) => !isCounted(order)).length;
  return { orders: orders.length, refundedOrders, gross: sum(paidOf), net: sum(netOf) };
}

function rhythmOf(orders: readonly BehaviourOrder[], policy: Policy) {
  const day = [...new Set(orders.filter(isCounted).map((order) => order.day))];
  const cycle = cycleOf({ day, orders: [], net: [] }, 0, policy.lifecycle.cycleGaps);
  return { cycle, nextPurchaseExpectedOn: cycle === null ? null : formatDay(day.at(-1)! + Math.ceil(cycle)) };
}

function firstCategoryOf({ orders, categories }: BehaviourOrders): string | null {
  const bought = orders.find(isCounted)?.of ?? [];
  const most = Math.max(...bought.map(([, revenue]) => revenue));
  const found = bought.find(([, revenue]) => revenue === most);
  return found ? categories[found[0]]! : null;
}

function sharesOf(known: BehaviourOrders, from: number, spend: number) {
  const counted = known.orders.slice(from).filter(isCounted);
  const byCategory = categorySpend(known, counted);
  const byCampaign = new Map<string, number>();
  for (const order of counted) {
    if (order.campaign !== undefined)
      byCampaign.set(order.campaign, (byCampaign.get(order.campaign) ?? 0) + netOf(order));
  }
  const campaignSpend = [...byCampaign.values()].reduce((sum, each) => sum + each, 0);
  const categorised = [...byCategory.values()].reduce((sum, each) => sum + each, 0);
  return {
    categories: listed(byCategory, spend),
    uncategorised: Math.max(0, spend - categorised),
    campaigns: listed(byCampaign, spend),
    campaignShare: spend > 0 ? campaignSpend / spend : null,
  };
}

function listed(sums: ReadonlyMap<string, number>, all: number): SpendShare[] {
  const shares = [...sums].map(([name, spend]) => ({ name, spend, share: all > 0 ? spend / all : null }));
  return shares.sort((a, b) => b.spend - a.spend || (a.name < b.name ? -1 : 1));
}
