import { describe, expect, it } from '@jest/globals';
import { addMonths, compareFold, roundHalfEven, type Day, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { standingAt } from './cuts.js';
import { valueProjection, type ValueFact } from './projection.js';
import { valueAt } from './reading.js';

const { calendar } = defaultContext;
const START = dayOf('2019-12-15');
const HORIZON = 1600;

interface OrderPlan {
  day: number;
  hour: number;
  price: number;
  cost: number | null;
  fx: string;
  backs: { after: number; share: number }[];
}

/** Days cluster, so that orders share days, months' ends and edges of windows. */
const plan: fc.Arbitrary<OrderPlan> = fc.record({
  day: fc.oneof(fc.integer({ min: 0, max: HORIZON }), fc.constantFrom(46, 47, 77, 700, 731, 777, 778)),
  hour: fc.integer({ min: 0, max: 23 }),
  price: fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(0, 1, 50_000, 100_000, 300_000)),
  cost: fc.option(fc.integer({ min: 0, max: 600_000 })),
  fx: fc.constantFrom('1', '1', '1', '7.25', '0.05'),
  backs: fc.array(fc.record({ after: fc.integer({ min: -30, max: 900 }), share: fc.constantFrom(0.25, 0.5, 0.5, 1) }), {
    maxLength: 3,
  }),
});
const plans = fc.array(plan, { maxLength: 30 });

const when = (day: number, hour: number) => calendar.startOf(START + day) + hour * 3_600_000;

/** Refunds before and after their orders, never more than was paid, often all of it. */
function factsOf(orders: readonly OrderPlan[]): Occurred<ValueFact>[] {
  return orders.flatMap((order, i) => {
    const orderId = `o${i}`;
    const unitCost = order.cost === null ? {} : { unitCost: order.cost };
    const lines = [{ sku: 'a', qty: 1, unitPrice: order.price, ...unitCost }];
    const purchase = bought(orderId, when(order.day, order.hour), { lines, fxToBase: order.fx });
    let left = order.price;
    const returns = order.backs.map(({ after, share }, j) => {
      const amount = share === 1 ? left : Math.floor(left * share);
      left -= amount;
      return gaveBack(orderId, when(order.day + after, 12), amount, { returnId: `${orderId}-${j}` });
    });
    return [purchase, ...returns.filter(({ event }) => event.data.refund.amountMinor > 0)];
  });
}

/** The naive reference: everything from the raw facts up to a day, by the words of domain.md §2.1 and §2.3. */
function reference(facts: readonly Occurred<ValueFact>[], asOf: Day) {
  const known = facts.filter(({ occurredAt }) => calendar.dayOf(occurredAt) <= asOf);
  const orders = known.filter(isPurchase).map((fact) => orderOf(fact, known.filter(isReturn)));
  const counted = orders.filter(({ whole }) => !whole);
  const inWindow = counted.filter(({ day }) => asOf < addMonths(day, 24));
  const sum = (figure: 'net' | 'margin', over: typeof orders) =>
    over.reduce((total, order) => total + order[figure], 0);
  const n24 = inWindow.length;
  const net24 = sum('net', inWindow);
  const average = n24 === 0 ? 0 : net24 / n24 / 100;
  const last = counted.length === 0 ? null : Math.max(...counted.map(({ day }) => day));
  const r = last !== null && 5 - [1, 3, 6, 12].filter((months) => asOf > addMonths(last, months)).length;
  const f = n24 >= 24 ? 5 : n24 >= 11 ? 4 : n24 >= 6 ? 3 : n24 >= 2 ? 2 : 1;
  const m = average > 5000 ? 5 : average > 3000 ? 4 : average > 1000 ? 3 : average > 500 ? 2 : 1;
  const present = counted.reduce((total, { margin, day }) => total + margin * 1.09 ** ((asOf - day) / 365), 0);
  return {
    code: last === null ? null : `${r}${f}${m}`,
    life: { orders: counted.length, net: sum('net', orders), margin: sum('margin', counted) },
    window: { orders: n24, net: net24, margin: sum('margin', inWindow) },
    present,
  };
}

const isPurchase = (fact: Occurred<ValueFact>): fact is Occurred<PurchaseRecorded> =>
  fact.event.type === 'PurchaseRecorded';
const isReturn = (fact: Occurred<ValueFact>): fact is Occurred<PurchaseReturned> =>
  fact.event.type === 'PurchaseReturned';

function orderOf(fact: Occurred<PurchaseRecorded>, returns: readonly Occurred<PurchaseReturned>[]) {
  const { orderId, total, lines } = fact.event.data;
  const mine = returns.filter(({ event }) => event.data.orderId === orderId);
  const returned = mine.reduce((sum, { event }) => sum + event.data.refund.amountMinor, 0);
  const fx = Number(total.fxToBase);
  const whole = returned > 0 && returned === total.amountMinor;
  const { unitPrice, unitCost } = lines[0]!;
  const margin = roundHalfEven((unitCost === undefined ? 0.4 * unitPrice : unitPrice - unitCost) * fx);
  const net = whole ? 0 : roundHalfEven(total.amountMinor * fx) - roundHalfEven(returned * fx);
  const shrunk = returned === 0 ? margin : roundHalfEven((margin * (total.amountMinor - returned)) / total.amountMinor);
  return { day: calendar.dayOf(fact.occurredAt), whole, net, margin: whole ? 0 : shrunk };
}

const days = fc.integer({ min: 0, max: HORIZON + 1500 });
const upTo = (facts: readonly Occurred<ValueFact>[], day: Day) =>
  facts.filter(({ occurredAt }) => occurredAt < calendar.startOf(day + 1));

describe('value', () => {
  it('is what a recount from the raw facts gives, on any day', () => {
    fc.assert(
      fc.property(plans, days, (orders, offset) => {
        const day = START + offset;
        const facts = factsOf(orders);
        const doc = foldFacts(valueProjection, defaultContext, upTo(facts, day));
        const { rfm, life, window, pvPast } = valueAt(doc, day, defaultContext);
        const { code, present, ...figures } = reference(facts, day);
        expect({ life, window }).toMatchObject(figures);
        expect(rfm?.code ?? null).toBe(code);
        expect(Math.abs(pvPast - present)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  it('read at a day is what sweeping to that day gives', () => {
    fc.assert(
      fc.property(plans, days, (orders, offset) => {
        const day = START + offset;
        const doc = foldFacts(valueProjection, defaultContext, upTo(factsOf(orders), day));
        const read = valueAt(doc, day, defaultContext);
        const swept = elapseUpTo(valueProjection, defaultContext, doc, calendar.startOf(day));
        expect(valueAt(swept, day, defaultContext)).toEqual(read);
        expect(swept.window).toMatchObject({ orders: read.window.orders, margin: read.window.margin });
        expect(valueProjection.category(swept)['rfm']).toBe(read.rfm?.code ?? null);
      }),
    );
  });

  it('changes its code by time first when nextTransitionAt says, and on no day before', () => {
    fc.assert(
      fc.property(plans, (orders) => {
        const doc = foldFacts(valueProjection, defaultContext, factsOf(orders));
        if (doc.day === null) return;
        const codeOn = (day: Day) => valueAt(doc, day, defaultContext).rfm?.code ?? null;
        const { nextTransitionAt } = valueAt(doc, doc.day, defaultContext);
        const change = nextTransitionAt === null ? doc.day + 1500 : calendar.dayOf(nextTransitionAt);
        const code = codeOn(doc.day);
        let day = doc.day;
        while (day < change && codeOn(day) === code) day++;
        expect(day).toBe(change);
        if (nextTransitionAt !== null) expect(codeOn(change)).not.toBe(code);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same whether the engine lets dues elapse one by one or a fact comes after all of them', () => {
    fc.assert(
      fc.property(plans, (orders) => {
        const facts = factsOf(orders).sort(compareFold);
        let unswept = valueProjection.initial('c1');
        for (const fact of facts) unswept = valueProjection.evolve(unswept, fact, defaultContext);
        expect(unswept).toEqual(foldFacts(valueProjection, defaultContext, facts));
      }),
    );
  });
});

describe('standingAt', () => {
  it('a past day is unchanged by later facts', () => {
    fc.assert(
      fc.property(plans, days, (orders, offset) => {
        const day = START + offset;
        const facts = factsOf(orders);
        const then = foldFacts(valueProjection, defaultContext, upTo(facts, day));
        const { window } = valueAt(then, day, defaultContext);
        const standing = window.orders === 0 ? null : { margin: window.margin, revenue: window.net };
        expect(standingAt(then, day, defaultContext)).toEqual(standing);
        const later = foldFacts(valueProjection, defaultContext, facts);
        expect(standingAt(later, day, defaultContext)).toEqual(standing);
      }),
    );
  });
});
