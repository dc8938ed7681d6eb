import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { contextOf, newPopulation } from '../../clock/population.js';
import { defaultPolicy } from '../../policy/policy.js';
import { converted, parted, rated, signed } from '../../testing/attitude/facts.js';
import { datedTransitions } from '../../testing/dated.js';
import { foldFacts } from '../../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../../testing/purchases.js';
import { boughtOn, complained, ended, resolved } from '../../testing/relationship.js';
import { loyaltyProjection, type LoyaltyFact } from '../loyalty.js';
import { loyaltyAt } from '../view.js';

const levels = (facts: readonly Occurred<LoyaltyFact>[], until: string, context = defaultContext) =>
  datedTransitions(loyaltyProjection, facts, until, context);
const read = (facts: readonly Occurred<LoyaltyFact>[], date: string) =>
  loyaltyAt(foldFacts(loyaltyProjection, defaultContext, facts), dayOf(date), defaultContext);

/** L3 on 6 January 2024, and never short of purchases in the next two years. */
const months = [
  '01-05',
  '02-01',
  '03-01',
  '04-01',
  '05-01',
  '06-01',
  '07-01',
  '08-01',
  '09-01',
  '10-01',
  '11-01',
  '12-01',
];
const supporter = [
  ...boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06']),
  ...boughtOn(
    months.flatMap((month) => [`2024-${month}`, `2025-${month}`]),
    's',
  ),
];

describe('L3 支持者: S≥4 or unknown', () => {
  const six = boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06']);

  it('S=4 passes, less does not', () => {
    expect(levels([rated(4, '2023-12-31'), ...six], '2024-01-07').at(-1)).toBe('2024-01-06 L3');
    expect(levels([rated(3.9, '2023-12-31'), ...six], '2024-01-07').at(-1)).toBe('2024-01-02 L2');
  });

  it('an answer lets up at once', () => {
    const facts = [rated(3, '2023-12-31'), ...six, rated(5, '2024-02-01')];
    expect(levels(facts, '2024-02-02').at(-1)).toBe('2024-02-01 L3');
  });

  it('so does an old answer that leaves its 365 days: due is that day', () => {
    const dates = ['2023-02-01', '2023-05-01', '2023-08-01', '2023-11-01', '2024-01-01', '2024-01-06', '2024-06-02'];
    const facts = [rated(1, '2023-12-31'), ...boughtOn(dates), rated(4, '2024-06-03')];
    const doc = foldFacts(loyaltyProjection, defaultContext, facts);
    expect(loyaltyProjection.due(doc, defaultContext)).toEqual({ at: at('2024-12-30 00:00'), by: 'DayClosed' });
    expect(levels(facts, '2024-12-31').at(-1)).toBe('2024-12-30=L3');
  });

  it('a bad answer costs nothing at once, a rung at two consecutive reviews, and is over when it leaves', () => {
    expect(levels([...supporter, rated(2, '2024-02-02')], '2025-02-02').slice(2)).toEqual([
      '2024-01-05 L3',
      '2024-03-31]L3 at risk',
      '2024-06-30]L2',
      '2025-02-01=L3',
    ]);
  });

  it('what other surveys ask says nothing', () => {
    const other = { ...rated(1, '2023-12-31') };
    const acsi = { ...other, event: { ...other.event, data: { ...other.event.data, instrument: 'ACSI10' as const } } };
    expect(levels([acsi, ...six], '2024-01-07').at(-1)).toBe('2024-01-06 L3');
  });
});

describe('L4 宣传者: L3 and ≥1 converted referral in 24 months', () => {
  it('at once, whether the referral or the purchase comes last', () => {
    expect(levels([...supporter, converted('c2', '2024-01-10')], '2024-01-11').at(-1)).toBe('2024-01-10 L4');
    expect(levels([converted('c2', '2023-06-01'), ...supporter], '2024-01-11').slice(1, 4)).toEqual([
      '2024-01-01 L1',
      '2024-01-02 L2',
      '2024-01-05 L4',
    ]);
  });

  it('a referral without the purchases of L3 lifts nobody', () => {
    expect(
      levels([...boughtOn(['2024-01-01', '2024-01-02']), converted('c2', '2024-01-03')], '2024-01-04').at(-1),
    ).toBe('2024-01-02 L2');
  });

  it('24 months later it is over: at risk at the first review, L3 at the second', () => {
    const more = boughtOn(['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05', '2026-06-05'], 'm');
    const facts = [...supporter, converted('c2', '2024-01-10'), ...more];
    expect(levels(facts, '2026-09-01').slice(3)).toEqual(['2024-01-10 L4', '2026-03-31]L4 at risk', '2026-06-30]L3']);
  });

  it('an open upheld complaint freezes upgrades above L2 but does not itself demote', () => {
    const facts = [complained('p1', '2023-12-01'), ...supporter, converted('c2', '2024-01-10')];
    expect(levels(facts, '2024-02-01').at(-1)).toBe('2024-01-02 L2');
    expect(levels([...facts, resolved('p1', '2024-02-02')], '2024-02-03').at(-1)).toBe('2024-02-02 L4');
    const later = [...supporter, converted('c2', '2024-01-10'), complained('p1', '2024-01-11')];
    expect(levels(later, '2025-01-01').at(-1)).toBe('2024-01-10 L4');
  });

  it('is short of what its gap tells', () => {
    expect(read(supporter.slice(0, 6), '2024-01-07')).toMatchObject({
      gapToNext: [{ condition: 'convertedReferrals', has: 0, needs: 1 }],
      convertedReferrals: 0,
      benefits: ['POINTS', 'BIRTHDAY_GIFT', 'PRIORITY_SERVICE'],
      pointsMultiplier: 1.5,
    });
    expect(read([rated(3, '2023-12-31'), ...supporter.slice(0, 6)], '2024-01-07').gapToNext).toEqual([
      { condition: 'satisfaction', has: 3, needs: 4 },
    ]);
  });
});

describe('L5 合作伙伴: L4 and active partnership', () => {
  const advocate = [...supporter, converted('c2', '2024-01-10')];

  it('signed → L5 at once; partnership end → L4 at once', () => {
    const facts = [...advocate, signed('b1', '2024-02-10'), parted('b1', '2024-03-10')];
    expect(levels(facts, '2024-04-01').slice(3)).toEqual(['2024-01-10 L4', '2024-02-10 L5', '2024-03-10 L4']);
  });

  it('the term is over at the end of its last day', () => {
    const facts = [...advocate, signed('b1', '2024-02-10', '2024-03-15')];
    expect(levels(facts, '2024-04-01').slice(4)).toEqual(['2024-02-10 L5', '2024-03-16=L4']);
    const soFar = facts.filter(({ occurredAt }) => occurredAt < at('2024-03-01'));
    expect(read(soFar, '2024-03-15')).toMatchObject({ level: 5, activePartnerships: 1, gapToNext: [] });
    expect(read(soFar, '2024-03-16')).toMatchObject({ level: 4, activePartnerships: 0 });
  });

  it('another partnership keeps it', () => {
    const facts = [
      ...advocate,
      signed('b1', '2024-02-10', '2024-03-15'),
      signed('b2', '2024-02-11'),
      parted('b1', '2024-02-20'),
    ];
    expect(levels(facts, '2024-06-01').at(-1)).toBe('2024-02-10 L5');
  });

  it('the end leads to L4 even where its referral is over; the reviews take it from there', () => {
    const more = boughtOn(['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05', '2026-06-05'], 'm');
    const facts = [...advocate, signed('b1', '2024-02-10'), ...more, parted('b1', '2026-02-10')];
    expect(levels(facts, '2026-09-01').slice(4)).toEqual([
      '2024-02-10 L5',
      '2026-02-10 L4',
      '2026-03-31]L4 at risk',
      '2026-06-30]L3',
    ]);
  });

  it('a partnership without the referral of L4 lifts nobody, and an end without a signing nothing', () => {
    expect(levels([...supporter, signed('b1', '2024-02-10'), parted('b9', '2024-02-11')], '2024-03-01').at(-1)).toBe(
      '2024-01-05 L3',
    );
  });

  it('RelationshipEnded → L1', () => {
    const facts = [
      ...supporter.filter(({ occurredAt }) => occurredAt < at('2024-03-01')),
      converted('c2', '2024-01-10'),
    ];
    const partner = [...facts, signed('b1', '2024-02-10'), ended('2024-03-01')];
    expect(levels(partner, '2024-03-02').at(-1)).toBe('2024-03-01 L1');
  });
});

describe('downgrades', () => {
  const policyOf = (downgrade: 'ONE_RUNG' | 'BALANCE') =>
    contextOf({
      ...newPopulation,
      policy: {
        ...defaultPolicy,
        ladder: { ...defaultPolicy.ladder, downgrade },
        lifecycle: { ...defaultPolicy.lifecycle, lostDays: { least: 1460, most: 1460, unknown: 1460 } },
      },
    });
  /** L4 with nothing bought since February 2024. */
  const silent = [
    ...boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-02-10']),
    converted('c2', '2024-01-10'),
  ];

  it('one rung: at two consecutive missed reviews, then anew', () => {
    expect(levels(silent, '2027-07-01', policyOf('ONE_RUNG')).slice(2)).toEqual([
      '2024-02-10 L4',
      '2026-03-31]L4 at risk',
      '2026-06-30]L3',
      '2026-09-30]L3 at risk',
      '2026-12-31]L2',
      '2027-03-31]L2 at risk',
      '2027-06-30]L1',
    ]);
  });

  it('balance-based: at two consecutive missed reviews to what is earned on that day', () => {
    expect(levels(silent, '2027-07-01', policyOf('BALANCE')).slice(2)).toEqual([
      '2024-02-10 L4',
      '2026-03-31]L4 at risk',
      '2026-06-30]L1',
    ]);
    const twice = [...silent, bought('n1', '2026-02-01'), bought('n2', '2026-02-02')];
    expect(levels(twice, '2026-07-01', policyOf('BALANCE')).at(-1)).toBe('2026-06-30]L2');
  });
});
