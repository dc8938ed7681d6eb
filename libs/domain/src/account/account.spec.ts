import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Occurred } from '@annals/kernel';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { valueProjection } from '../value/projection.js';
import { accountProjection, type AccountProjectionFact } from './projection.js';
import { qualityOf } from './quality.js';
import { accountAt, type BesideAccount } from './view.js';

let made = 0;
const occurred = <E extends DomainEvent>(when: string, event: E): Occurred<E> => ({
  id: `e${String(++made).padStart(4, '0')}`,
  occurredAt: at(when),
  sourceSeq: 0,
  event,
});
const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY', fxToBase: '1' });
const paid = (due: string, day: string): Occurred<AccountProjectionFact> =>
  occurred(day, { type: 'PaymentReceived', data: { invoiceId: `n${made}`, due, paid: day, amount: cny(100) } });
const elsewhere = (when: string, spend: number): Occurred<AccountProjectionFact> =>
  occurred(when, { type: 'CompetitorPurchaseReported', data: { brand: 'rival', spend: cny(spend) } });
const surveyed = (when: string, ownShare: number): Occurred<AccountProjectionFact> =>
  occurred(when, { type: 'SurveyAnswered', data: { instrument: 'SOW', answers: { ownShare } } });
const read = (facts: readonly Occurred<AccountProjectionFact>[], date = '2024-12-31', beside: BesideAccount = {}) =>
  accountAt(foldFacts(accountProjection, defaultContext, facts), dayOf(date), defaultContext, beside);
const valueOf = (...orders: Parameters<typeof bought>[]) => ({
  value: foldFacts(
    valueProjection,
    defaultContext,
    orders.map((order) => bought(...order)),
  ),
});

describe('credit (domain.md §2.7, row 51)', () => {
  it('5 d, 0 → 90: five days late on average, no default', () => {
    const facts = [paid('2024-01-31', '2024-02-10'), paid('2024-03-31', '2024-03-31')];
    expect(read(facts)).toMatchObject({ credit: 90, band: 'GOOD', meanDaysLate: 5, defaults: 0, payments: 2 });
  });

  it('default = >90 d', () => {
    expect(read([paid('2024-01-01', '2024-03-31')])).toMatchObject({ defaults: 0, credit: 0 });
    expect(read([paid('2024-01-01', '2024-04-01')])).toMatchObject({ defaults: 1, credit: 0, band: 'POOR' });
  });

  it('paid in advance is in time, and makes good for nothing', () => {
    expect(read([paid('2024-01-31', '2024-01-01'), paid('2024-01-01', '2024-01-11')]).credit).toBe(90);
  });

  it('no payment → unknown', () => {
    expect(read([])).toMatchObject({ credit: null, band: 'UNKNOWN', meanDaysLate: null });
  });
});

describe('share of wallet', () => {
  const own = valueOf(['o1', '2024-01-10', { paid: 6_000 }]);

  it('own spend ÷ (own + competitors) over 24 months', () => {
    const facts = [elsewhere('2022-01-01', 99_000), elsewhere('2024-06-01', 4_000)];
    expect(read(facts, '2024-12-31', own).wallet).toMatchObject({
      share: 0.6,
      by: 'SPEND',
      own: 6_000,
      elsewhere: 4_000,
    });
  });

  it('the newest survey wins over reports', () => {
    const facts = [surveyed('2024-05-01', 0.2), surveyed('2024-06-01', 0.3), elsewhere('2024-07-01', 4_000)];
    expect(read(facts, '2024-12-31', own).wallet).toMatchObject({ share: 0.3, by: 'SURVEY', surveyedOn: '2024-06-01' });
  });

  it('nothing known of other spending → unknown, not all', () => {
    expect(read([], '2024-12-31', own).wallet).toMatchObject({ share: null, by: null, own: 6_000 });
    expect(read([surveyed('2022-01-01', 0.3)], '2024-12-31', own).wallet).toMatchObject({ share: null, by: null });
  });
});

describe('costs', () => {
  it('add up by kind, in the base currency', () => {
    const spent = (kind: 'SERVICE' | 'WINBACK', amount: object): Occurred<AccountProjectionFact> =>
      occurred('2024-01-01', { type: 'CostIncurred', data: { kind, amount } } as never);
    const facts = [spent('SERVICE', cny(75)), spent('SERVICE', { amountMinor: 10, currency: 'GBP', fxToBase: '9.1' })];
    expect(read(facts).costs).toEqual({ ACQUISITION: 0, SERVICE: 166, WINBACK: 0 });
  });
});

describe('good and bad customers (domain.md §2.7, row 7)', () => {
  const { policy } = defaultContext;
  it.each([
    ['margin>0 ∧ credit ≥70', { margin: 1, credit: 70, rejectedComplaints: 9 }, 'GOOD'],
    ['margin>0, credit unknown', { margin: 1, credit: null, rejectedComplaints: null }, 'GOOD'],
    ['margin>0, credit <70', { margin: 1, credit: 69, rejectedComplaints: null }, 'NEUTRAL'],
    ['LOSS ∧ credit <40', { margin: -1, credit: 39, rejectedComplaints: null }, 'BAD'],
    ['LOSS ∧ ≥3 rejected complaints', { margin: -1, credit: null, rejectedComplaints: 3 }, 'BAD'],
    ['LOSS alone', { margin: -1, credit: 40, rejectedComplaints: 2 }, 'NEUTRAL'],
    ['never bought', { margin: null, credit: 100, rejectedComplaints: null }, 'NEUTRAL'],
  ] as const)('%s → %s', (_, inputs, expected) => {
    expect(qualityOf(inputs, policy)).toBe(expected);
  });

  it('size is no input: a small customer may be good', () => {
    expect(read([], '2024-12-31', valueOf(['o1', '2024-01-10', { paid: 100 }])).quality).toBe('GOOD');
  });
});
