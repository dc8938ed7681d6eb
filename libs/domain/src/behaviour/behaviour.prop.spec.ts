import { describe, expect, it } from '@jest/globals';
import { addMonths, roundHalfEven, type Day, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { CustomerFact } from '../events.js';
import { conduct, lastDayOf } from '../testing/conduct/conduct.js';
import { defaultContext } from '../testing/purchases.js';
import { expectExactDue, expectReadingIsSweeping, foldHandled } from '../testing/conduct/time-properties.js';
import { satisfactionProjection } from '../satisfaction/projection.js';
import { satisfactionAt } from '../satisfaction/view.js';
import { behaviourProjection } from './projection.js';
import { behaviourAt, type BehaviourView } from './view.js';

const { calendar } = defaultContext;
const readable = {
  projection: behaviourProjection,
  view: (...given: Parameters<typeof behaviourAt>) => behaviourAt(given[0], given[1], given[2]),
  judged: ({ loyaltyClass, priceSensitive, tenure }: BehaviourView) => ({
    loyaltyClass,
    priceSensitive,
    isNew: tenure !== null && tenure <= 90,
  }),
};

interface NaiveOrder {
  readonly day: Day;
  readonly paid: number;
  readonly net: number;
  readonly discounted: number;
  readonly counted: boolean;
}

/** Every order with all its refunds, from the raw facts. */
function naiveOrders(facts: readonly Occurred<CustomerFact>[]): NaiveOrder[] {
  const returns = facts.flatMap(({ event }) => (event.type === 'PurchaseReturned' ? [event.data] : []));
  return facts.flatMap(({ event, occurredAt }) => {
    if (event.type !== 'PurchaseRecorded') return [];
    const { orderId, total, lines } = event.data;
    const mine = returns.filter((each) => each.orderId === orderId);
    const back = Math.min(
      total.amountMinor,
      mine.reduce((sum, { refund }) => sum + refund.amountMinor, 0),
    );
    const rate = Number(total.fxToBase);
    const paid = roundHalfEven(total.amountMinor * rate);
    const net = back === total.amountMinor ? 0 : paid - roundHalfEven(back * rate);
    const cheap = lines.filter(({ qty, unitPrice, discount = 0 }) => discount > 0 && discount >= 0.1 * qty * unitPrice);
    const revenue = cheap.reduce((sum, { qty, unitPrice, discount = 0 }) => sum + qty * unitPrice - discount, 0);
    const discounted = total.amountMinor === 0 ? 0 : roundHalfEven((net * revenue) / total.amountMinor);
    const counted = back === 0 || back < total.amountMinor;
    return [{ day: calendar.dayOf(occurredAt), paid, net, discounted, counted }];
  });
}

/** The table of domain.md §2.2 by its words. */
function naiveClass(orders: readonly NaiveOrder[], asOf: Day, loyaltyIndex: number | null): string {
  const days = orders.filter(({ counted }) => counted).map(({ day }) => day);
  if (days.length === 0) return 'POTENTIAL';
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const frequent = days.filter((day) => asOf < addMonths(day, 24)).length >= 6;
  if (asOf - first >= 365 && frequent && loyaltyIndex !== null && loyaltyIndex >= 70) return 'LOYAL';
  if (asOf - first >= 365 && last > asOf - 365) return 'ESTABLISHED';
  if (days.filter((day) => day > asOf - 365).length >= 3) return 'REGULAR';
  if (asOf - first <= 90) return 'NEW';
  return asOf <= addMonths(last, 6) ? 'REGULAR' : 'DORMANT';
}

describe('behaviour', () => {
  it('is what a recount from the raw facts gives, on any day', () => {
    fc.assert(
      fc.property(conduct, fc.integer({ min: 0, max: 900 }), (facts, later) => {
        const doc = foldHandled(behaviourProjection, facts);
        const said = foldHandled(satisfactionProjection, facts);
        const day = lastDayOf(facts) + later;
        const orders = naiveOrders(facts);
        const window = orders.filter((order) => day < addMonths(order.day, 24));
        const spend = window.reduce((sum, { net }) => sum + net, 0);
        const discountedSpend = window.reduce((sum, { discounted }) => sum + discounted, 0);
        expect(behaviourAt(doc, day, defaultContext)).toMatchObject({
          loyaltyClass: naiveClass(orders, day, satisfactionAt(said, day, defaultContext).loyaltyIndex),
          ...{ spend, discountedSpend },
          priceSensitive: spend > 0 ? discountedSpend / spend >= 0.5 : null,
          orders: orders.length,
          refundedOrders: orders.filter(({ counted }) => !counted).length,
          gross: orders.reduce((sum, { paid }) => sum + paid, 0),
        });
      }),
    );
  });

  it('read at a day is what sweeping to that day gives', () => expectReadingIsSweeping(readable));

  it('is due exactly when class, price sensitivity or newness changes by time', () => expectExactDue(readable));
});
