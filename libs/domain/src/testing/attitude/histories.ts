import { compareFold, MS_PER_DAY, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import { contextOf, newPopulation, type Context } from '../../clock/population.js';
import { defaultPolicy } from '../../policy/policy.js';
import type { SatisfactionFact } from '../../satisfaction/fold.js';
import * as made from './facts.js';
import { at, bought, defaultContext, gaveBack } from '../purchases.js';
import { resolved } from '../relationship.js';

const { value, satisfaction } = defaultPolicy;

/** Windows so short that a history of some months leaves all of them. */
const hastyContext: Context = contextOf({
  ...newPopulation,
  policy: {
    ...defaultPolicy,
    value: { ...value, windowMonths: 3, frequency: [2, 3, 4, 5] },
    satisfaction: {
      ...satisfaction,
      answerDays: 40,
      index: { ...satisfaction.index, selectionDays: 20, toleranceDays: 15 },
      types: { ...satisfaction.types, frequency: 2 },
    },
  },
});
export const attitudeContexts = fc.constantFrom(defaultContext, hastyContext);

type Make = (when: number, orderId: string) => Occurred<SatisfactionFact>;
const likert = fc.constantFrom(1, 2, 3.5, 4, 4.3, 5);
const order = fc.integer({ min: 1, max: 12 }).map((n) => `o${n}`);
const name = fc.constantFrom('p1', 'p2', 'p3');
const weighted = (weight: number, arbitrary: fc.Arbitrary<Make>) => ({ weight, arbitrary });

const buying = fc
  .record({ price: fc.constantFrom(0, 100, 250), discount: fc.constantFrom(0, 9, 10, 50), qty: fc.constantFrom(1, 3) })
  .map(({ price, discount, qty }): Make => {
    const off = { discount: Math.floor((price * qty * discount) / 100) };
    const lines = [
      { sku: 'a', qty, unitPrice: price, ...(off.discount > 0 && off) },
      { sku: 'b', qty: 1, unitPrice: 40 },
    ];
    return (when, id) => bought(id, when, { lines });
  });
const answering = fc.oneof(
  likert.map(
    (score): Make =>
      (when) =>
        made.rated(score, when),
  ),
  likert.map(
    (score): Make =>
      (when) =>
        made.rated(score, when),
  ),
  fc.constantFrom(0, 2, 7, 9).map(
    (score): Make =>
      (when) =>
        made.wouldRecommend(score, when),
  ),
  fc.tuple(likert, likert).map(
    ([competitorAttitude, repurchaseIntent]): Make =>
      (when) =>
        made.surveyed('LOYALTY', { competitorAttitude, repurchaseIntent }, when),
  ),
  fc.constantFrom(0, 0.6, 1).map(
    (ownShare): Make =>
      (when) =>
        made.surveyed('SOW', { ownShare }, when),
  ),
  fc.constantFrom('PRICE', 'INERTIA').map(
    (reason): Make =>
      (when) =>
        made.surveyed('STAY_REASON', { reason }, when),
  ),
  likert.map(
    (item): Make =>
      (when) =>
        made.surveyed('ACSI10', { satisfaction: item, confirmation: 2 * item, ideal: item, value: 3 }, when),
  ),
  likert.map(
    (item): Make =>
      (when) =>
        made.surveyed('EQUITY_DRIVERS', { value: item, brand: 2 * item, relationship: 10 }, when),
  ),
);
const complaining = fc.oneof(
  fc.tuple(name, fc.constantFrom('QUALITY', 'DELIVERY')).map(
    ([id, kind]): Make =>
      (when) =>
        made.complainedOf(kind, id, when),
  ),
  fc.tuple(name, fc.boolean()).map(
    ([id, upheld]): Make =>
      (when) =>
        made.assessed(id, when, upheld),
  ),
  name.map(
    (id): Make =>
      (when) =>
        made.declined(id, when),
  ),
  name.map(
    (id): Make =>
      (when) =>
        made.closedComplaint(id, when),
  ),
  name.map(
    (id): Make =>
      (when) =>
        made.reopened(id, when),
  ),
  name.map(
    (id): Make =>
      (when) =>
        resolved(id, when),
  ),
);
const rest = fc.oneof(
  fc.constantFrom('k1', 'k2').map(
    (id): Make =>
      (when) =>
        made.touchedOf(id, when),
  ),
  fc.constantFrom('k1', 'k2').map(
    (id): Make =>
      (when) =>
        made.orderedOf(id, when),
  ),
  fc.constantFrom(0, 500).map(
    (spend): Make =>
      (when) =>
        made.boughtElsewhere(spend, when),
  ),
  fc.constant<Make>((when) => made.referred('c2', when)),
  fc.constant<Make>((when) => made.converted('c2', when)),
  order.map(
    (id): Make =>
      (when) =>
        made.usedPoints(id, when),
  ),
);
const returning = fc.tuple(order, fc.constantFrom(10, 100, 900)).map(
  ([id, refund]): Make =>
    (when) =>
      gaveBack(id, when, refund),
);

const pauses = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 80, max: 400 }) },
);
const time = fc.constantFrom(0, 1, MS_PER_DAY / 2, MS_PER_DAY - 1);
const making = fc.oneof(
  weighted(8, buying),
  weighted(6, answering),
  weighted(3, complaining),
  weighted(3, rest),
  weighted(2, returning),
);

/** What a customer says and does, in order of fold; each complaint is received once. */
export const attitudeHistories: fc.Arbitrary<Occurred<SatisfactionFact>[]> = fc
  .array(fc.tuple(pauses, time, making), { minLength: 1, maxLength: 40, size: 'max' })
  .map((steps) => {
    let midnight = at('2023-11-20 00:00');
    let orders = 0;
    const received = new Set<string>();
    const facts = steps.map(([days, ms, make], i) => {
      midnight += days * MS_PER_DAY;
      const fact = make(midnight + ms, `o${++orders}`);
      return { ...fact, id: `e${String(i).padStart(3, '0')}`, sourceSeq: i };
    });
    const once = facts.filter(({ event }) => {
      if (event.type !== 'ComplaintReceived') return true;
      const { complaintId } = event.data;
      return !received.has(complaintId) && received.add(complaintId);
    });
    return (once.length > 0 ? once : facts.slice(0, 1)).sort(compareFold);
  });
