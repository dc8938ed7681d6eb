import { formatDay, MS_PER_DAY, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import { contextOf, newPopulation, type Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';
import { defaultPolicy } from '../policy/policy.js';
import { stepDrafts, withSteps, type Draft } from './complaint/histories.js';
import { at, defaultContext, gaveBack } from './purchases.js';
import * as made from './attitude/facts.js';
import { boughtOf, complained, ended, resolved, touched } from './relationship.js';

const { lifecycle } = defaultPolicy;

/** Thresholds so short that a history of some months meets all of them. */
const hastyContext: Context = contextOf({
  ...newPopulation,
  policy: {
    ...defaultPolicy,
    lifecycle: {
      ...lifecycle,
      cycleGaps: { least: 3, most: 4 },
      dormantDays: { least: 6, most: 40, unknown: 20 },
      lostDays: { least: 15, most: 70, unknown: 45 },
      spendFall: { windowDays: 14, share: 0.5, tenureDays: 28 },
      complaints: { least: 2, windowDays: 20, csatAtMost: 2 },
      stable: { tenureDays: 20, purchases: 4, windowMonths: 2 },
      formation: { purchases: 3, windowDays: 30 },
      newBusiness: { windowDays: 12, tenureDays: 10 },
    },
    loyalty: {
      patron: { purchases: 2, windowMonths: 1 },
      supporter: { purchases: 4, windowMonths: 2 },
      missedReviews: 2,
    },
    satisfaction: { ...defaultPolicy.satisfaction, answerDays: 45 },
    ladder: { ...defaultPolicy.ladder, advocate: { referrals: 2, windowMonths: 2 } },
  },
});

/** Who falls, falls to where the day of the review finds him. */
const balancingContext: Context = {
  ...hastyContext,
  policy: {
    ...hastyContext.policy,
    lifecycle: { ...lifecycle, lostDays: { least: 900, most: 1460, unknown: 1200 } },
    ladder: { ...hastyContext.policy.ladder, downgrade: 'BALANCE' },
  },
};

/** The customer may fall only at the third missed review, so that the second says nothing new. */
const patientContext: Context = {
  ...defaultContext,
  policy: { ...defaultPolicy, loyalty: { ...defaultPolicy.loyalty, missedReviews: 3 } },
};

/** Nobody is lost for years, so that levels fall by reviews. */
const faithfulContext: Context = {
  ...defaultContext,
  policy: { ...defaultPolicy, lifecycle: { ...lifecycle, lostDays: { least: 900, most: 1460, unknown: 1200 } } },
};

export const contexts = fc.constantFrom(
  defaultContext,
  hastyContext,
  patientContext,
  faithfulContext,
  balancingContext,
);

/** Returns are of early orders mostly, and some come before their order. */
const orderId = fc.integer({ min: 1, max: 14 }).map((n) => `o${n}`);
const partnershipId = fc.constantFrom('b1', 'b2');
const complaintId = fc.integer({ min: 1, max: 4 }).map((n) => `p${n}`);

/** What happens next; the number of a purchase is given later, since an order is placed once. */
const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('bought' as const),
      paid: fc.constantFrom(0, 100, 100, 250, 900),
      category: fc.constantFrom(undefined, 'A', 'B', 'C'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('gaveBack' as const), orderId, refund: fc.constantFrom(50, 100, 900) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('complained' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('resolved' as const),
      complaintId,
      upheld: fc.boolean(),
      csat: fc.constantFrom(undefined, 1, 2, 3, 5),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('stepped' as const), step: stepDrafts(complaintId) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('rated' as const), score: fc.constantFrom(1, 3, 4, 4.5, 5) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('converted' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('signed' as const),
      partnershipId,
      days: fc.constantFrom(undefined, 0, 20, 300),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('parted' as const), partnershipId }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ended' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touched' as const) }) },
);

/** Days to the next fact, as this customer goes: all the time, now and then, or with long silences. */
const paces = [
  fc.integer({ min: 0, max: 6 }),
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 3, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 200 }) },
  ),
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 500 }) },
  ),
];

/** Often a millisecond beside midnight. */
const time = fc.oneof(
  fc.constantFrom(0, 1, MS_PER_DAY - 1, MS_PER_DAY - 2),
  fc.integer({ min: 0, max: MS_PER_DAY - 1 }),
);

const termOf = (when: number, days: number | undefined): string | undefined =>
  days === undefined ? undefined : formatDay(defaultContext.calendar.dayOf(when) + days);

/** A customer's facts in order of fold: purchases, returns known and unknown, complaints and their steps, surveys, referrals, partnerships, ends. */
export const histories: fc.Arbitrary<Occurred<CustomerFact>[]> = fc
  .constantFrom(...paces)
  .chain((pause) => fc.array(fc.tuple(pause, time, happening), { minLength: 1, maxLength: 40, size: 'max' }))
  .map((steps) => {
    let midnight = at('2023-11-20 00:00');
    let [orders, complaints] = [0, 0];
    const facts = steps.map(([days, ms, what], i): Draft<CustomerFact> => {
      midnight += days * MS_PER_DAY;
      const when = midnight + ms;
      const id = `e${String(i).padStart(3, '0')}`;
      const named = (fact: Occurred<CustomerFact>): Occurred<CustomerFact> => ({
        ...fact,
        id,
      });
      if (what.kind === 'stepped') return { id, occurredAt: when, sourceSeq: 0, step: what.step };
      if (what.kind === 'bought') return named(boughtOf(what.category, `o${++orders}`, when, what.paid));
      if (what.kind === 'gaveBack') return named(gaveBack(what.orderId, when, what.refund));
      if (what.kind === 'complained') return named(complained(`p${++complaints}`, when));
      if (what.kind === 'resolved') {
        const { upheld, csat } = what;
        return named(resolved(what.complaintId, when, csat === undefined ? { upheld } : { upheld, csat }));
      }
      if (what.kind === 'rated') return named(made.rated(what.score, when));
      if (what.kind === 'converted') return named(made.converted(`c${i}`, when));
      if (what.kind === 'parted') return named(made.parted(what.partnershipId, when));
      if (what.kind === 'signed') return named(made.signed(what.partnershipId, when, termOf(when, what.days)));
      return named(what.kind === 'ended' ? ended(when) : touched(when));
    });
    return withSteps(facts);
  })
  .filter((facts) => facts.length > 0);
