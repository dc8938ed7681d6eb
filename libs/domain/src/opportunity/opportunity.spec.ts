import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Occurred } from '@annals/kernel';
import type { InteractionRecorded } from '../interaction/events.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { funnelRates } from './funnel.js';
import { opportunitiesProjection, type OpportunityFact } from './projection.js';
import { opportunitiesAt } from './view.js';

let made = 0;
const occurred = <E extends DomainEvent>(when: string, event: E): Occurred<E> => ({
  id: `e${String(++made).padStart(4, '0')}`,
  occurredAt: at(when),
  sourceSeq: 0,
  event,
});
const talked = (when: string, kind: InteractionRecorded['data']['kind'], opportunityId = 'x') =>
  occurred<InteractionRecorded>(when, {
    type: 'InteractionRecorded',
    data: { channel: 'WEB', direction: 'INBOUND', kind, opportunityId },
  });
const total = { amountMinor: 100, currency: 'CNY', fxToBase: '1' };
const ordered = (when: string, orderId: string): Occurred<OpportunityFact> =>
  occurred(when, { type: 'OrderPlaced', data: { orderId, total, opportunityId: 'x' } });
const cancelled = (when: string, orderId: string): Occurred<OpportunityFact> =>
  occurred(when, { type: 'OrderCancelled', data: { orderId } });
const fold = (facts: readonly Occurred<OpportunityFact>[]) => foldFacts(opportunitiesProjection, defaultContext, facts);
const read = (facts: readonly Occurred<OpportunityFact>[], date: string) =>
  opportunitiesAt(fold(facts), dayOf(date), defaultContext).opportunities[0];

describe('the funnel of an opportunity (domain.md §2.7, rows 16 and 64)', () => {
  const facts = [
    talked('2024-01-01 10:00', 'BROWSE'),
    talked('2024-01-01 11:00', 'ENQUIRY'),
    ordered('2024-01-01 12:00', 'o1'),
    bought('o1', '2024-01-01 12:10'),
  ];

  it('BROWSED → ENQUIRED → ORDERED_UNPAID → PAID', () => {
    const states = [1, 2, 3, 4].map((n) => read(facts.slice(0, n), '2024-01-01')?.state);
    expect(states).toEqual(['BROWSED', 'ENQUIRED', 'ORDERED_UNPAID', 'PAID']);
    expect(read(facts, '2024-01-02')).toMatchObject({
      firstTouchAt: '2024-01-01T02:00:00.000Z',
      orderedAt: '2024-01-01T04:00:00.000Z',
      nudgeAt: null,
      nudgeDue: false,
    });
  });

  it('idle 24 h, 48 h, 30 min → nudge', () => {
    const due = [1, 2, 3].map((n) => opportunitiesProjection.due(fold(facts.slice(0, n)), defaultContext)?.at);
    expect(due).toEqual([at('2024-01-02 10:00'), at('2024-01-03 11:00'), at('2024-01-01 12:30')]);
    expect(opportunitiesProjection.due(fold(facts), defaultContext)).toBeNull();
  });

  it('a nudge is told once its business day is closed, and until something happens', () => {
    const idle = facts.slice(0, 1);
    expect(read(idle, '2024-01-02')).toMatchObject({ nudgeDue: false, nudgeAt: '2024-01-02T02:00:00.000Z' });
    expect(read(idle, '2024-01-03')?.nudgeDue).toBe(true);
    expect(read([...idle, talked('2024-01-05', 'CARE')], '2024-01-06')?.nudgeDue).toBe(false);
  });

  it('an order that is cancelled ends it; a later enquiry takes it up again; the furthest step stays', () => {
    const given = [...facts.slice(0, 3), cancelled('2024-01-01 13:00', 'o1')];
    expect(read(given, '2024-01-09')).toMatchObject({ state: 'CANCELLED', reached: 'ORDERED_UNPAID', nudgeDue: false });
    const again = [...given, talked('2024-01-09', 'QUOTE')];
    expect(read(again, '2024-01-09')).toMatchObject({ state: 'ENQUIRED', reached: 'ORDERED_UNPAID' });
  });

  it('a purchase of an order that no opportunity named changes nothing', () => {
    expect(fold([bought('o9', '2024-01-01')])).toEqual({ opportunities: [] });
    expect(opportunitiesProjection.tallies(fold([bought('o9', '2024-01-01')]))).toEqual({});
  });

  it('counts a step for whatever came as far', () => {
    const doc = elapseUpTo(opportunitiesProjection, defaultContext, fold(facts.slice(0, 3)), at('2024-01-02'));
    expect(opportunitiesProjection.tallies(doc)).toEqual({
      'reached:BROWSED': 1,
      'reached:ENQUIRED': 1,
      'reached:ORDERED_UNPAID': 1,
      'state:ORDERED_UNPAID': 1,
      'nudge:ORDERED_UNPAID': 1,
    });
  });
});

describe('funnel rates (domain.md §2.7, row 16)', () => {
  it('1000→200→80→60: 20%, 40%, 75%, overall 6%', () => {
    const { conversion, overall } = funnelRates({ BROWSED: 1000, ENQUIRED: 200, ORDERED_UNPAID: 80, PAID: 60 });
    expect([...Object.values(conversion), overall]).toEqual([0.2, 0.4, 0.75, 0.06]);
  });

  it('divide by 0 → null', () => {
    const { conversion, overall } = funnelRates({ BROWSED: 3 });
    expect([...Object.values(conversion), overall]).toEqual([0, null, null, 0]);
    expect(funnelRates({}).overall).toBeNull();
  });
});
