import { describe, expect, it } from '@jest/globals';
import { formatDay, type Occurred } from '@annals/kernel';
import { datedTransitions } from '../testing/dated.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, defaultContext, gaveBack } from '../testing/purchases.js';
import { assessed, closedAt, followedUp, reopened } from '../testing/complaint/facts.js';
import { boughtOn, complained, ended, registered, resolved, touched } from '../testing/relationship.js';
import { transitionsOf } from '../testing/transitions.js';
import { loyaltyProjection, type LoyaltyFact } from './loyalty.js';

const levels = (facts: readonly Occurred<LoyaltyFact>[], until: string) =>
  datedTransitions(loyaltyProjection, facts, until);

/** domain.md §5.3: six purchases in 24 months on 10 Feb 2024, five of them from 15 May on. */
const example = boughtOn(['2022-05-15', '2022-10-15', '2023-03-15', '2023-07-15', '2023-11-15', '2024-02-10']);

describe('the worked example of domain.md §5.3', () => {
  it('L3 on 10 Feb; n24 falls to 5 in May; 30 Jun atRisk; 30 Sep → L2', () => {
    expect(levels(example, '2024-10-01')).toEqual([
      '2022-05-15 L1',
      '2022-10-15 L2',
      '2024-02-10 L3',
      '2024-06-30]L3 at risk',
      '2024-09-30]L2',
    ]);
  });

  it('a purchase before the second review passes it and clears the risk', () => {
    const facts = [...example, bought('o7', '2024-08-01')];
    expect(levels(facts, '2024-10-01').slice(3)).toEqual(['2024-06-30]L3 at risk', '2024-09-30]L3']);
  });

  it('a passed review clears the risk: the next miss is a first one again', () => {
    const facts = [...example, bought('o7', '2024-08-01')];
    expect(levels(facts, '2025-04-01').slice(4)).toEqual(['2024-09-30]L3', '2024-12-31]L3 at risk', '2025-03-31]L2']);
  });
});

describe('the rungs of domain.md §5.3', () => {
  it('nothing known: no rung', () => {
    expect(loyaltyProjection.category(loyaltyProjection.initial('c1'))).toEqual({
      level: null,
      rung: 'NONE',
      atRisk: false,
    });
  });

  it.each([registered('2024-01-01'), touched('2024-01-01'), complained('p1', '2024-01-01'), ended('2024-01-01')])(
    'L0 潜在客户: known, for ever (%#)',
    (fact) => expect(levels([fact], '2034-01-01')).toEqual(['2024-01-01 L0']),
  );

  it('L1 客户: a purchase', () => {
    expect(levels([registered('2024-01-01'), bought('o1', '2024-01-05')], '2034-01-01')).toEqual([
      '2024-01-01 L0',
      '2024-01-05 L1',
    ]);
  });

  it('L2 主顾: 2 purchases in 12 months; a year later the first is no more in the window', () => {
    expect(levels(boughtOn(['2022-03-05', '2023-03-04']), '2023-03-05')).toEqual(['2022-03-05 L1', '2023-03-04 L2']);
    expect(levels(boughtOn(['2022-03-05', '2023-03-05']), '2023-03-05')).toEqual(['2022-03-05 L1']);
  });

  it('L2 主顾: months clamp, so that 29 Feb is in the window up to 27 Feb', () => {
    expect(levels(boughtOn(['2024-02-29', '2025-02-27']), '2025-02-28').at(-1)).toBe('2025-02-27 L2');
    expect(levels(boughtOn(['2024-02-29', '2025-02-28']), '2025-02-28').at(-1)).toBe('2024-02-29 L1');
  });

  it('L3 支持者: 6 purchases in 24 months; S is unknown and passes', () => {
    expect(
      levels(boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']), '2024-01-06').at(-1),
    ).toBe('2024-01-02 L2');
    expect(
      levels(
        boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06']),
        '2024-01-06',
      ).at(-1),
    ).toBe('2024-01-06 L3');
  });
});

describe('upgrades', () => {
  const quick = boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']);

  it('an open complaint freezes them above L2; its resolution lets up at once', () => {
    const frozen = [...quick, complained('p1', '2024-01-06'), bought('o6', '2024-01-07')];
    expect(levels(frozen, '2024-01-08').at(-1)).toBe('2024-01-02 L2');
    expect(levels([...frozen, resolved('p1', '2024-01-09')], '2024-01-10').at(-1)).toBe('2024-01-09 L3');
  });

  it('a complaint freezes nothing any more once it is rejected, and again when it is reopened', () => {
    const facts = [
      ...quick,
      complained('p1', '2024-01-06'),
      assessed('p1', '2024-01-07', false),
      followedUp('p1', '2024-01-08'),
      closedAt('p1', '2024-01-09'),
      reopened('p1', '2024-01-10'),
    ];
    const sixth = (date: string) => levels([...facts, bought('o6', date)], '2024-01-12').at(-1);
    expect(sixth('2024-01-08')).toBe('2024-01-08 L3');
    expect(sixth('2024-01-11')).toBe('2024-01-02 L2');
  });

  it('an open complaint does not freeze L1 and L2', () => {
    expect(
      levels([complained('p1', '2024-01-01'), ...boughtOn(['2024-01-02', '2024-01-03'])], '2024-01-04').at(-1),
    ).toBe('2024-01-03 L2');
  });

  it('an open complaint does not demote, neither at once nor at a review', () => {
    const facts = [...quick, bought('o6', '2024-01-06'), complained('p1', '2024-01-07')];
    const steady = boughtOn(
      Array.from({ length: 9 }, (_, i) => `2024-01-${String(10 + i)}`),
      's',
    );
    expect(levels([...facts, ...steady], '2024-04-01').at(-1)).toBe('2024-01-06 L3');
  });

  it('may skip a rung: a return that makes the cycle unknown shows that the customer is not lost', () => {
    const facts = [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => bought(id, '2024-01-01')),
      ...boughtOn(['2024-01-11', '2024-01-21', '2024-01-31']),
    ];
    expect(levels([...facts, gaveBack('o1', '2024-06-01', 10_000)], '2024-06-02').slice(2)).toEqual([
      '2024-01-11 L3',
      '2024-05-01=L1',
      '2024-06-01 L3',
    ]);
  });
});

describe('what takes effect at once', () => {
  const patron = boughtOn(['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-31']);

  it('RelationshipEnded → L1, and nothing is reviewed after it', () => {
    expect(levels([...patron, ended('2024-02-05')], '2026-01-01').slice(1)).toEqual(['2024-01-11 L2', '2024-02-05 L1']);
  });

  it('LOST → L1 on the same day as the lifecycle: c = 10 → 90 d', () => {
    expect(levels(patron, '2026-01-01').slice(1)).toEqual(['2024-01-11 L2', '2024-05-01=L1']);
  });

  it('counts restart after LOST: the second purchase after it is the first to make a 主顾 again', () => {
    const facts = [...patron, ...boughtOn(['2024-05-02', '2024-05-03'], 'n')];
    expect(levels(facts, '2024-05-04').slice(2)).toEqual(['2024-05-01=L1', '2024-05-03 L2']);
  });

  it('a resolution does not lift a lost customer', () => {
    const facts = [...patron, complained('p1', '2024-02-01'), resolved('p1', '2024-06-01')];
    expect(levels(facts, '2024-06-02').at(-1)).toBe('2024-05-01=L1');
  });

  it('refund of the only purchase → L0', () => {
    const facts = [bought('o1', '2024-01-01'), gaveBack('o1', '2024-01-09', 10_000)];
    expect(levels(facts, '2034-01-01')).toEqual(['2024-01-01 L1', '2024-01-09 L0']);
  });

  it('refund of all purchases → L0, from any rung', () => {
    const facts = [...patron, ...patron.map(({ id }) => gaveBack(id, '2024-02-01', 10_000))];
    expect(levels(facts, '2034-01-01').at(-1)).toBe('2024-02-01 L0');
  });

  it('refund of one of two purchases waits for the reviews, like any unmet condition', () => {
    const facts = [...boughtOn(['2024-01-01', '2024-01-11']), gaveBack('o2', '2024-02-01', 10_000)];
    expect(levels(facts, '2024-12-30').slice(1)).toEqual(['2024-01-11 L2', '2024-03-31]L2 at risk', '2024-06-30]L1']);
  });

  it('a refund before its order waits', () => {
    expect(levels([gaveBack('o1', '2024-01-01', 10_000), bought('o1', '2024-01-02')], '2024-01-03')).toEqual([
      '2024-01-01 L0',
    ]);
  });
});

describe('reviews', () => {
  it('come at the last millisecond of the quarter in Shanghai', () => {
    const doc = foldFacts(loyaltyProjection, defaultContext, example, { until: at('2024-05-16') });
    expect(loyaltyProjection.due(doc, defaultContext)).toEqual({
      at: Date.UTC(2024, 5, 30, 16) - 1,
      by: 'ReviewPeriodClosed',
    });
  });

  it('see what happened on their day, up to the last millisecond but one', () => {
    const saved = [...example, bought('o7', defaultContext.calendar.endOf(19_904) - 1)];
    expect(levels(saved, '2024-07-01').at(-1)).toBe('2024-02-10 L3');
    const late = [...example, bought('o7', defaultContext.calendar.endOf(19_904))];
    expect(levels(late, '2024-07-01').at(-1)).toBe('2024-06-30]L3 at risk');
  });

  it('cost one rung at a time, and count anew on each, down to L1', () => {
    // c = 300 d: no loss before autumn 2025.
    const seldom = boughtOn(['2020-01-01', '2020-10-27', '2021-08-23', '2022-06-19']);
    const more = [bought('m1', '2021-08-23'), ...['n1', 'n2', 'n3'].map((id) => bought(id, '2022-06-19 15:00'))];
    expect(levels([...seldom, ...more], '2030-01-01').slice(5)).toEqual([
      '2022-06-19 L3',
      '2023-09-30]L3 at risk',
      '2023-12-31]L2',
      '2024-03-31]L2 at risk',
      '2024-06-30]L1',
    ]);
  });

  it('an upgrade ends the risk of the rung below', () => {
    const facts = boughtOn(['2023-01-10', '2023-02-10', '2024-01-20', '2024-04-01', '2024-04-02', '2024-04-03']);
    expect(levels(facts, '2024-07-01').slice(2)).toEqual(['2024-03-31]L2 at risk', '2024-04-03 L3']);
  });

  it('a purchase alone does not clear the risk; the next review does', () => {
    const facts = boughtOn(['2023-01-10', '2023-02-10', '2024-01-20', '2024-04-01']);
    expect(levels(facts, '2024-07-01').slice(2)).toEqual(['2024-03-31]L2 at risk', '2024-06-30]L2']);
  });
});

describe('a policy of three missed reviews', () => {
  const { policy, calendar } = defaultContext;
  const patient = { ...defaultContext, policy: { ...policy, loyalty: { ...policy.loyalty, missedReviews: 3 } } };
  const told = (facts: readonly Occurred<LoyaltyFact>[]) =>
    transitionsOf(loyaltyProjection, patient, facts, at('2025-01-01')).map(({ at: when, category }) => [
      formatDay(calendar.dayOf(when)),
      category['level'],
      category['atRisk'],
    ]);

  it('says nothing new at the second and costs a level at the third', () => {
    expect(told(example).slice(3)).toEqual([
      ['2024-06-30', 3, true],
      ['2024-12-31', 2, false],
    ]);
  });

  it('is cleared by the second when that is passed', () => {
    expect(told([...example, bought('o7', '2024-08-01')]).slice(3)).toEqual([
      ['2024-06-30', 3, true],
      ['2024-09-30', 3, false],
      ['2024-12-31', 3, true],
    ]);
  });
});
