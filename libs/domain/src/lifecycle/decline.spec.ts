import { describe, expect, it } from '@jest/globals';
import { datedTransitions } from '../testing/dated.js';
import {
  answered,
  assessed,
  closedAt,
  followedUp,
  implemented,
  proposed,
  reopened,
} from '../testing/complaint/facts.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn, complained, resolved } from '../testing/relationship.js';
import { lifecycleProjection, type LifecycleFact } from './lifecycle.js';
import type { Occurred } from '@annals/kernel';

const stages = (facts: readonly Occurred<LifecycleFact>[], until: string) =>
  datedTransitions(lifecycleProjection, facts, until);
const recovered = (facts: readonly Occurred<LifecycleFact>[]) =>
  foldFacts(lifecycleProjection, defaultContext, facts).recovered;

describe('DECLINE by complaints: 2 in 90 d, unresolved or upheld with csat ≤ 2', () => {
  const customer = bought('o1', '2024-01-01');
  const two = [customer, complained('p1', '2024-01-10'), complained('p2', '2024-02-10')];

  it('begins with the second and ends, without a recovery, when the first is 90 d old', () => {
    expect(stages(two, '2024-06-30')).toEqual([
      '2024-01-01 EXPLORATION',
      '2024-02-10 DECLINE',
      '2024-04-09=EXPLORATION',
    ]);
    expect(recovered(two)).toBe(0);
  });

  it('one is not enough, nor two that lie 90 d apart', () => {
    expect(
      stages([customer, complained('p1', '2024-01-10'), complained('p2', '2024-04-09')], '2024-06-30'),
    ).toHaveLength(1);
    expect(
      stages([customer, complained('p1', '2024-01-10'), complained('p2', '2024-04-08')], '2024-06-30'),
    ).toHaveLength(3);
  });

  it.each([
    ['not upheld', { upheld: false, csat: 1 }, true],
    ['upheld, csat 3', { upheld: true, csat: 3 }, true],
    ['upheld, csat unknown', { upheld: true }, true],
    ['upheld, csat 2', { upheld: true, csat: 2 }, false],
  ])('resolved, %s: recovered %p', (_, outcome, ends) => {
    const facts = [...two, resolved('p2', '2024-02-20', outcome)];
    expect(stages(facts, '2024-02-21').slice(2)).toEqual(ends ? ['2024-02-20 EXPLORATION'] : []);
    expect(recovered(facts)).toBe(ends ? 1 : 0);
  });

  it('a purchase does not cure complaints', () => {
    const facts = [...two, bought('o2', '2024-02-20')];
    expect(stages(facts, '2024-02-21').at(-1)).toBe('2024-02-10 DECLINE');
  });

  it('the resolution of a complaint that is not known changes nothing', () => {
    expect(
      stages([customer, resolved('p9', '2024-01-10', { csat: 1 }), complained('p1', '2024-01-11')], '2024-02-01'),
    ).toHaveLength(1);
  });

  it('the first resolution of a complaint stands', () => {
    const facts = [...two, resolved('p2', '2024-02-20', { csat: 1 }), resolved('p2', '2024-02-21', { upheld: false })];
    expect(stages(facts, '2024-02-22').at(-1)).toBe('2024-02-10 DECLINE');
  });

  it('rejected at its assessment, a complaint counts no more: recovered', () => {
    const facts = [...two, assessed('p2', '2024-02-20', false)];
    expect(stages(facts, '2024-02-21').at(-1)).toBe('2024-02-20 EXPLORATION');
    expect(recovered(facts)).toBe(1);
  });

  it.each([
    [3, '2024-02-25 EXPLORATION'],
    [2, '2024-02-10 DECLINE'],
  ])('closed, with a csat of %i at the follow-up: %s', (csat, last) => {
    const facts = [
      ...two,
      assessed('p2', '2024-02-20'),
      proposed('p2', '2024-02-21'),
      answered('p2', '2024-02-22', true),
      implemented('p2', '2024-02-23'),
      followedUp('p2', '2024-02-24', csat),
    ];
    expect(stages(facts, '2024-02-25').at(-1)).toBe('2024-02-10 DECLINE');
    expect(stages([...facts, closedAt('p2', '2024-02-25')], '2024-02-26').at(-1)).toBe(last);
  });

  it('reopened, it is open again, from that day on', () => {
    const facts = [...two, resolved('p1', '2024-02-20'), reopened('p1', '2024-03-10')];
    expect(stages(facts, '2024-06-30').slice(2)).toEqual([
      '2024-02-20 EXPLORATION',
      '2024-03-10 DECLINE',
      '2024-05-10=EXPLORATION',
    ]);
  });

  it('complaints of a prospect wait for the first purchase', () => {
    const facts = [complained('p1', '2024-01-10'), complained('p2', '2024-01-11'), bought('o1', '2024-01-12')];
    expect(stages(facts, '2024-01-13')).toEqual(['2024-01-10 PROSPECT', '2024-01-12 DECLINE']);
  });
});

describe('DECLINE by a fall of spend: the last 180 d below half of the 180 d before', () => {
  /** A purchase of 100 every 30 days for the first 360 days: 600 in each window, cycle 30. */
  const regular = Array.from({ length: 12 }, (_, i) =>
    bought(`o${i}`, at('2023-01-01') + i * 30 * 86_400_000, { paid: 100 }),
  );
  /** The purchase of day 360, and one each 30 days after it. */
  const then = (...paid: number[]) =>
    paid.map((amount, i) => bought(`n${i}`, at('2023-12-27') + i * 30 * 86_400_000, { paid: amount }));

  it('comes by time, as purchases change windows', () => {
    const facts = [...regular, ...then(10, 10, 10)];
    expect(stages(facts, '2024-03-25').at(-1)).toBe('2023-06-30=STABLE');
    expect(stages(facts, '2024-03-26').at(-1)).toBe('2024-03-26=DECLINE');
  });

  it('half is not below half', () => {
    const facts = (last: number) => [
      ...boughtOn(['2023-01-02', '2023-04-01', '2023-06-30', '2023-09-28']),
      bought('n1', '2023-12-27', { paid: last }),
    ];
    expect(stages(facts(5_000), '2023-12-28').at(-1)).not.toContain('DECLINE');
    expect(stages(facts(1), '2023-12-28').at(-1)).not.toContain('DECLINE');
  });

  it('asks for a tenure of 360 d', () => {
    const facts = (first: string) => [
      bought('o1', first, { paid: 100 }),
      bought('o2', '2023-02-01', { paid: 10_000 }),
      bought('o3', '2023-07-30', { paid: 10 }),
      bought('o4', '2023-12-28', { paid: 10 }),
    ];
    expect(stages(facts('2023-01-02'), '2023-12-28').at(-1)).toBe('2023-12-28=DECLINE');
    expect(stages(facts('2023-01-03'), '2023-12-28').at(-1)).not.toContain('DECLINE');
  });

  it('cannot fall from nothing', () => {
    const facts = [bought('o1', '2023-01-02'), bought('o2', '2023-06-30'), bought('o3', '2024-01-01')];
    expect(stages([...facts, gaveBack('o2', '2024-01-02', 10_000)], '2024-01-03').at(-1)).not.toContain('DECLINE');
  });

  it('counts a refund on the day of its order, and a purchase that lifts spend is a recovery', () => {
    const facts = [
      bought('o1', '2023-01-02'),
      bought('o2', '2023-06-01'),
      bought('o3', '2023-12-01'),
      bought('o4', '2023-12-30'),
    ];
    const refunded = [...facts, gaveBack('o4', '2024-01-02', 10_000), gaveBack('o3', '2024-01-03', 6_000)];
    expect(stages(refunded, '2024-01-04').slice(-1)).toEqual(['2024-01-03 DECLINE']);
    const cured = [...refunded, bought('o5', '2024-01-05')];
    expect(stages(cured, '2024-01-06').at(-1)).toBe('2024-01-05 FORMATION');
    expect(recovered(cured)).toBe(1);
  });
});

describe('months clamp to their end', () => {
  it('six purchases from 29 Feb 2024 are STABLE up to 27 Feb 2026', () => {
    const facts = boughtOn(['2024-02-29', '2024-06-28', '2024-10-26', '2025-02-23', '2025-06-23', '2025-10-21']);
    expect(stages(facts, '2026-03-31').slice(-2)).toEqual(['2025-10-21 STABLE', '2026-02-28=EXPLORATION']);
  });
});
