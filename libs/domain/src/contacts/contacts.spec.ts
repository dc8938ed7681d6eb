import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Occurred } from '@annals/kernel';
import type { InteractionRecorded } from '../interaction/events.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { boughtOn, registered } from '../testing/relationship.js';
import { contactsProjection, type ContactsFact } from './projection.js';
import { contactsAt } from './view.js';

let made = 0;
const occurred = <E extends DomainEvent>(when: string, event: E, sourceSeq = 0): Occurred<E> => ({
  id: `e${String(++made).padStart(4, '0')}`,
  occurredAt: at(when),
  sourceSeq,
  event,
});
const touched = (when: string, direction: InteractionRecorded['data']['direction'], channel = 'PHONE') =>
  occurred<InteractionRecorded>(when, {
    type: 'InteractionRecorded',
    data: { channel, direction, kind: 'CARE', durationSec: 30 },
  });
const assigned = (when: string, repId: string, sourceSeq = 0): Occurred<ContactsFact> =>
  occurred(when, { type: 'RepresentativeAssigned', data: { repId } }, sourceSeq);
const read = (facts: readonly Occurred<ContactsFact>[], date: string) =>
  contactsAt(foldFacts(contactsProjection, defaultContext, facts), dayOf(date), defaultContext);

describe('closeness (domain.md §2.2)', () => {
  it('30-day half-life sum: purchase 3, two-way 1, outbound 0.2', () => {
    const facts = [
      bought('o1', '2024-01-01'),
      touched('2024-01-01', 'TWO_WAY'),
      touched('2024-01-01', 'OUTBOUND'),
    ] as const;
    expect(read(facts, '2024-01-01').touchSum).toBe(4.2);
    expect(read(facts, '2024-01-31').touchSum).toBe(2.1);
    expect(read(facts, '2024-03-01').touchSum).toBe(1.05);
  });

  it('≥6 close, ≥2 medium, >0 loose; loose for good', () => {
    const facts = boughtOn(['2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01']);
    const dates = ['2024-01-31', '2024-02-01', '2024-03-18', '2024-03-19', '2034-01-01'];
    expect(dates.map((date) => read(facts, date).closeness)).toEqual(['CLOSE', 'MEDIUM', 'MEDIUM', 'LOOSE', 'LOOSE']);
    expect(read([registered('2024-01-01')], '2024-01-02').closeness).toBe('NONE');
  });

  it('ten outbound touches of 0.2 come to 2', () => {
    const facts = Array.from({ length: 10 }, () => touched('2024-01-01', 'OUTBOUND'));
    expect(read(facts, '2024-01-01').closeness).toBe('MEDIUM');
  });
});

describe('touchpoints (domain.md §2.7, rows 59, 62, 63)', () => {
  it('counts by channel and direction', () => {
    const facts = [
      touched('2024-01-01', 'INBOUND'),
      touched('2024-01-02', 'OUTBOUND', '__proto__'),
      touched('2024-01-03', 'TWO_WAY'),
    ];
    expect(read(facts, '2024-01-04')).toMatchObject({
      channels: [
        { channel: 'PHONE', inbound: 1, outbound: 0, twoWay: 1, seconds: 60, lastAt: '2024-01-03T04:00:00.000Z' },
        { channel: '__proto__', inbound: 0, outbound: 1, twoWay: 0, seconds: 30 },
      ],
      lastInboundAt: '2024-01-03T04:00:00.000Z',
      lastOutboundAt: '2024-01-03T04:00:00.000Z',
      lastPurchaseAt: null,
    });
  });
});

describe('the dedicated representative (domain.md §2.7, row 56)', () => {
  it('exactly one active; a new assignment closes the old', () => {
    const view = read(
      [assigned('2024-01-01', 'a'), assigned('2024-02-01', 'b'), assigned('2024-03-01', 'b')],
      '2024-04-01',
    );
    expect(view.representative).toEqual({ repId: 'b', since: '2024-02-01T04:00:00.000Z' });
    expect(view.representatives.map(({ repId, until }) => [repId, until])).toEqual([
      ['a', '2024-02-01T04:00:00.000Z'],
      ['b', null],
    ]);
  });

  it('same instant → last in fold order', () => {
    const facts = [assigned('2024-01-01', 'late', 2), assigned('2024-01-01', 'early', 1)];
    expect(read(facts, '2024-01-02').representative?.repId).toBe('late');
  });
});

describe('activity (domain.md §2.7, row 77)', () => {
  it('active = touch or purchase in 90 d', () => {
    const facts = boughtOn(['2024-01-01']);
    expect(['2024-03-30', '2024-03-31'].map((date) => read(facts, date).active)).toEqual([true, false]);
  });

  it('activation = purchase ≤30 d after registration; open cohorts excluded', () => {
    const [inTime, late] = ['2024-01-31', '2024-02-01'].map((date) => [registered('2024-01-01'), bought('o1', date)]);
    expect(read(inTime!, '2024-01-31').activation).toBe('OPEN');
    expect(read(inTime!, '2024-02-01').activation).toBe('ACTIVATED');
    expect(read(late!, '2024-02-01').activation).toBe('MISSED');
    expect(read(boughtOn(['2024-01-01']), '2024-02-01').activation).toBeNull();
  });
});

describe('contact preferences', () => {
  it('an opt-out holds from when it was said until it is taken back', () => {
    const said = (when: string, optOut: boolean): Occurred<ContactsFact> =>
      occurred(when, { type: 'ContactPreferencesChanged', data: { optOut } });
    const facts = [said('2024-01-01', true), said('2024-02-01', true)];
    expect(read(facts, '2024-03-01')).toMatchObject({ optOut: true, optOutSince: '2024-01-01T04:00:00.000Z' });
    expect(read([...facts, said('2024-03-01', false)], '2024-03-02')).toMatchObject({
      optOut: false,
      optOutSince: null,
    });
  });
});
