import { describe, expect, it } from '@jest/globals';
import { datedTransitions } from '../testing/dated.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn, complained, ended, registered, resolved, touched } from '../testing/relationship.js';
import { lifecycleProjection, type LifecycleFact } from './lifecycle.js';
import type { Occurred } from '@annals/kernel';

const stages = (facts: readonly Occurred<LifecycleFact>[], until: string) =>
  datedTransitions(lifecycleProjection, facts, until);
const tallies = (facts: readonly Occurred<LifecycleFact>[]) =>
  lifecycleProjection.tallies(foldFacts(lifecycleProjection, defaultContext, facts));

/** domain.md §5.2: gaps 30, 30, 30; c = 30 → dormant 60, lost 120. */
const example = boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31']);

describe('the worked example of domain.md §5.2', () => {
  it('FORMATION from 1 Mar; DECLINE 31 May (d=61); LOST 30 Jul (d=121); a purchase on 10 Aug → EXPLORATION, wonBack=1', () => {
    const facts = [...example, bought('o5', '2024-08-10')];
    expect(stages(facts, '2024-08-31')).toEqual([
      '2024-01-01 EXPLORATION',
      '2024-03-01 FORMATION',
      '2024-05-31=DECLINE',
      '2024-07-30=LOST',
      '2024-08-10 EXPLORATION',
    ]);
    expect(tallies(facts)).toEqual({ 'stage:EXPLORATION': 1, newBusiness: 0, recovered: 0, wonBack: 1 });
  });

  it('time counts by business day: a purchase a minute before the day of decline prevents it, one a minute after cures it', () => {
    expect(stages([...example, bought('o5', '2024-05-30 23:59')], '2024-05-31')).toHaveLength(2);
    const late = [...example, bought('o5', '2024-05-31 00:01')];
    expect(stages(late, '2024-05-31').slice(2)).toEqual(['2024-05-31=DECLINE', '2024-05-31 FORMATION']);
    expect(tallies(late)).toMatchObject({ recovered: 1 });
  });
});

describe('the trigger table of domain.md §5.2', () => {
  it('nothing known → NONE', () => {
    expect(lifecycleProjection.category(lifecycleProjection.initial('c1'))).toEqual({
      stage: 'NONE',
      newBusiness: false,
    });
  });

  it.each([
    ['a registration', registered('2024-01-01')],
    ['a touch', touched('2024-01-01')],
    ['a complaint', complained('p1', '2024-01-01')],
    ['an end', ended('2024-01-01')],
    ['a return without an order', gaveBack('o1', '2024-01-01', 100)],
  ])('NONE, %s → PROSPECT, for ever', (_, fact) => {
    expect(stages([fact], '2034-01-01')).toEqual(['2024-01-01 PROSPECT']);
  });

  it('PROSPECT, first PurchaseRecorded → EXPLORATION', () => {
    expect(stages([registered('2024-01-01'), bought('o1', '2024-02-01')], '2024-02-02')).toEqual([
      '2024-01-01 PROSPECT',
      '2024-02-01 EXPLORATION',
    ]);
  });

  it('EXPLORATION → FORMATION → EXPLORATION: the third purchase, then the expiry of the first in the 365-day window', () => {
    const facts = boughtOn(['2023-01-01', '2023-04-11', '2023-07-20']);
    expect(stages(facts, '2024-01-15').slice(1)).toEqual(['2023-07-20 FORMATION', '2024-01-01=EXPLORATION']);
  });

  it('FORMATION ends by a return', () => {
    const facts = [...boughtOn(['2024-01-01', '2024-01-10', '2024-01-20']), gaveBack('o2', '2024-01-25', 10_000)];
    expect(stages(facts, '2024-01-31').slice(1)).toEqual(['2024-01-20 FORMATION', '2024-01-25 EXPLORATION']);
  });

  it('FORMATION → STABLE → DECLINE: tenure 180 d by time alone, then silence', () => {
    const facts = boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31', '2024-04-30', '2024-05-30']);
    expect(stages(facts, '2024-08-01').slice(1)).toEqual([
      '2024-03-01 FORMATION',
      '2024-06-29=STABLE',
      '2024-07-30=DECLINE',
    ]);
  });

  it('an open complaint keeps out of STABLE, its resolution lets in again; that is no recovery', () => {
    const facts = [
      ...boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31', '2024-04-30', '2024-06-29']),
      complained('p1', '2024-07-05'),
      resolved('p1', '2024-07-09', { upheld: false, csat: 1 }),
    ];
    expect(stages(facts, '2024-07-10').slice(2)).toEqual([
      '2024-06-29 STABLE',
      '2024-07-05 FORMATION',
      '2024-07-09 STABLE',
    ]);
    expect(tallies(facts)).toMatchObject({ recovered: 0 });
  });

  it('any buyer stage → DECLINE at last purchase + dormant + 1 d → LOST at + lost + 1 d; unknown cycle: 183/365', () => {
    expect(stages([bought('o1', '2023-01-01')], '2030-01-01')).toEqual([
      '2023-01-01 EXPLORATION',
      '2023-07-04=DECLINE',
      '2024-01-02=LOST',
    ]);
  });

  it('DECLINE, RelationshipEnded → LOST', () => {
    expect(stages([...example, ended('2024-06-01')], '2024-12-31').slice(2)).toEqual([
      '2024-05-31=DECLINE',
      '2024-06-01 LOST',
    ]);
  });

  it('any buyer stage, RelationshipEnded → LOST until the next purchase', () => {
    const facts = [...example, ended('2024-04-01'), complained('p1', '2024-04-02'), bought('o5', '2024-04-03')];
    expect(stages(facts, '2024-04-04').slice(2)).toEqual(['2024-04-01 LOST', '2024-04-03 EXPLORATION']);
    expect(tallies(facts)).toMatchObject({ wonBack: 1, recovered: 0 });
  });

  it('DECLINE, purchase → by table, recovered++', () => {
    const facts = [...example, bought('o5', '2024-06-10')];
    expect(stages(facts, '2024-06-11').slice(2)).toEqual(['2024-05-31=DECLINE', '2024-06-10 FORMATION']);
    expect(tallies(facts)).toMatchObject({ recovered: 1, wonBack: 0 });
  });

  it('any, full refund of the only purchase → PROSPECT', () => {
    const refund = gaveBack('o1', '2024-03-01', 10_000);
    expect(stages([bought('o1', '2024-02-01'), refund], '2034-01-01').slice(1)).toEqual(['2024-03-01 PROSPECT']);
    expect(stages([bought('o1', '2023-02-01'), ended('2024-02-02'), refund], '2034-01-01').at(-1)).toBe(
      '2024-03-01 PROSPECT',
    );
  });
});

describe('one lifecycle after a loss', () => {
  const back = [...example, bought('o5', '2024-08-10'), bought('o6', '2024-08-20')];

  it('counts, tenure and gaps restart: two purchases are no FORMATION, and silence is measured by an unknown cycle', () => {
    expect(stages([...back, bought('o7', '2024-08-30')], '2025-12-31').slice(4)).toEqual([
      '2024-08-10 EXPLORATION',
      '2024-08-30 FORMATION',
      '2025-03-02=DECLINE',
      '2025-08-31=LOST',
    ]);
  });

  it('a full refund of all purchases since undoes the return', () => {
    const facts = [...back, gaveBack('o5', '2024-09-01', 10_000), gaveBack('o6', '2024-09-02', 10_000)];
    expect(stages(facts, '2025-12-31').slice(4)).toEqual(['2024-08-10 EXPLORATION', '2024-09-02 LOST']);
    expect(tallies(facts)).toMatchObject({ wonBack: 0 });
    expect(tallies([...facts, bought('o7', '2024-10-01')])).toMatchObject({ 'stage:EXPLORATION': 1, wonBack: 1 });
  });

  it('an end holds again when the purchase that cleared it is refunded', () => {
    const facts = [...example, ended('2024-04-01'), bought('o5', '2024-04-03'), gaveBack('o5', '2024-04-05', 10_000)];
    expect(stages(facts, '2025-12-31').slice(2)).toEqual([
      '2024-04-01 LOST',
      '2024-04-03 EXPLORATION',
      '2024-04-05 LOST',
    ]);
  });

  it('an end outlives the purchases since the loss: it holds although they are undone', () => {
    const lost = boughtOn(['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-31']);
    const undone = [bought('o5', '2024-06-01'), ended('2024-06-10'), gaveBack('o5', '2024-06-11', 10_000)];
    // Without the second purchase the cycle is unknown, and silence alone would be no loss.
    const shorter = gaveBack('o2', '2024-06-12', 10_000);
    expect(stages([...lost, shorter], '2024-06-13').at(-1)).toBe('2024-06-12 FORMATION');
    expect(stages([...lost, ...undone, shorter], '2024-06-13').at(-1)).toBe('2024-06-10 LOST');
  });

  it('ended and begun anew on one day, a return finds the order of its own era', () => {
    const day = [
      bought('o1', '2024-01-01 09:00'),
      ended('2024-01-01 10:00'),
      bought('o2', '2024-01-01 11:00'),
      bought('o3', '2024-01-01 12:00'),
    ];
    const doc = foldFacts(lifecycleProjection, defaultContext, [...day, gaveBack('o1', '2024-01-02', 10_000)]);
    expect(doc.relationship).toMatchObject({ days: { orders: [2] }, eras: [{ from: 0 }, { from: 0 }] });
  });
});

describe('refunds', () => {
  it('a refund before its order waits, and undoes it at once', () => {
    expect(stages([gaveBack('o1', '2024-01-01', 10_000), bought('o1', '2024-01-05')], '2030-01-01')).toEqual([
      '2024-01-01 PROSPECT',
    ]);
  });

  it('a purchase undone at once wins nobody back', () => {
    const facts = [...example, ended('2024-04-01'), gaveBack('o5', '2024-04-02', 10_000), bought('o5', '2024-04-03')];
    expect(stages(facts, '2024-12-31').at(-1)).toBe('2024-04-01 LOST');
    expect(tallies(facts)).toMatchObject({ wonBack: 0 });
  });

  it('a part refund leaves the purchase; an order that cost nothing is one', () => {
    expect(stages([bought('o1', '2024-01-01'), gaveBack('o1', '2024-01-02', 9_999)], '2024-01-03')).toHaveLength(1);
    expect(stages([bought('o1', '2024-01-01', { paid: 0 })], '2024-01-03')).toEqual(['2024-01-01 EXPLORATION']);
  });

  it('a full refund of the last purchase makes the one before it the last', () => {
    const facts = [bought('o1', '2023-01-01'), bought('o2', '2023-12-01'), gaveBack('o2', '2023-12-20', 10_000)];
    expect(stages(facts, '2024-01-31').slice(-2)).toEqual(['2023-12-20 DECLINE', '2024-01-02=LOST']);
  });
});

describe('business days', () => {
  it('23:30 and 00:30 in Shanghai are two days of purchase though one UTC day', () => {
    const facts = ['10', '11', '12', '13'].map((day, i) =>
      bought(`o${i}`, `2024-03-${day} ${i % 2 ? '00:30' : '23:30'}`),
    );
    expect(foldFacts(lifecycleProjection, defaultContext, facts).relationship.cycle).toBe(1);
  });

  it('time comes at the midnight of Shanghai', () => {
    const doc = foldFacts(lifecycleProjection, defaultContext, example);
    expect(lifecycleProjection.due(doc, defaultContext)).toEqual({ at: Date.UTC(2024, 4, 30, 16), by: 'DayClosed' });
    expect(lifecycleProjection.indexes(doc, defaultContext)).toEqual([
      { index: 'stage', key: ['FORMATION', at('2024-03-01')] },
    ]);
  });
});
