import { describe, expect, it, test } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { contextOf, evolvePopulation, newPopulation, type Context } from '../clock/population.js';
import { defaultPolicy } from '../policy/policy.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { cdnowModel } from '../testing/model.js';
import { complained, ended, resolved } from '../testing/relationship.js';
import { transitionsOf } from '../testing/transitions.js';
import { churnProjection, type ChurnFact } from './projection.js';
import { bandOf, riskOf } from './risk.js';
import { churnAt } from './view.js';

const policy = defaultPolicy.churn;
type Fact = Occurred<ChurnFact>;

const readAt = (facts: readonly Fact[], date: string, context: Context = defaultContext) =>
  churnAt(foldFacts(churnProjection, context, facts), dayOf(date), context);
const bands = (facts: readonly Fact[], until: string) =>
  transitionsOf(churnProjection, defaultContext, facts, at(until)).map(
    ({ at: when, category }) => `${new Date(when).toISOString().slice(0, 10)} ${String(category['churnBand'])}`,
  );
const surveyed = (when: string, satisfaction: number): Fact => ({
  id: `s-${when}`,
  occurredAt: at(when),
  sourceSeq: 0,
  event: { type: 'SurveyAnswered', data: { instrument: 'CSAT5', answers: { satisfaction } } },
});
const told = (id: string, when: string, event: ChurnFact): Fact => ({ id, occurredAt: at(when), sourceSeq: 0, event });

/** With models of these days, told in this order. */
const populationOf = (...days: string[]) =>
  days.reduce(
    (population, asOf) =>
      evolvePopulation(population, {
        ...{ id: `m-${asOf}`, occurredAt: at(`${asOf} 23:59`), sourceSeq: 1 },
        event: { type: 'ModelFitted', data: cdnowModel(asOf) },
      }),
    newPopulation,
  );

describe('churn warning, worked example of domain.md §2.6', () => {
  test('P(alive) = .7266 and an open complaint: 1 − .7266·.55 → 60.0 red', () => {
    const risk = riskOf(1 - 0.7266, ['complaint'], policy);
    expect(risk.toFixed(1)).toBe('60.0');
    expect(bandOf(risk, policy)).toBe('RED');
  });

  test('the same, folded, by the published model: x = 2, tₓ = 30.43, T = 38.86', () => {
    const facts = [bought('o1', '1997-01-01'), bought('o2', '1997-06-01'), bought('o3', '1997-08-02')];
    const context = contextOf(populationOf('1997-09-29'));
    const figures = readAt([...facts, complained('k', '1997-09-01')], '1997-09-30', context);
    expect((1 - figures.gone!).toFixed(4)).toBe('0.7266');
    expect(figures.risk!.toFixed(1)).toBe('60.0');
    expect(figures).toMatchObject({ band: 'RED', goneBy: 'MODEL', model: 'm-1997-09-29', drivers: ['complaint'] });
  });
});

describe('P(alive)', () => {
  const context = contextOf(populationOf('2024-01-31'));
  const twice = [bought('o1', '2023-07-01'), bought('o2', '2024-01-10')];

  it('is asked from the day after those that the model was fitted to; who came once is judged by silence', () => {
    expect(readAt(twice, '2024-01-31', context)).toMatchObject({ goneBy: 'SILENCE', model: null });
    expect(readAt(twice, '2024-02-01', context)).toMatchObject({ goneBy: 'MODEL', model: 'm-2024-01-31' });
    expect(readAt(twice.slice(1), '2024-02-01', context)).toMatchObject({ goneBy: 'SILENCE', model: null });
    const late = readAt([...twice, ended('2024-02-02')], '2024-02-03', context);
    expect(late).toMatchObject({ goneBy: 'END', model: null, gone: 1, band: 'RED' });
  });

  it('does not count a purchase that came back, nor a day twice', () => {
    const again = [bought('o3', '2024-01-10 18:00'), bought('o4', '2024-01-11'), gaveBack('o4', '2024-01-12', 10_000)];
    const { risk } = readAt(twice, '2024-03-01', context);
    expect(readAt([...twice, ...again], '2024-03-01', context).risk).toBe(risk);
  });

  it('by a newer model holds from its day on; what held before stays as it was believed', () => {
    const both = contextOf(populationOf('2024-01-31', '2024-03-31'));
    expect(readAt(twice, '2024-03-31', both)).toEqual(readAt(twice, '2024-03-31', context));
    expect(readAt(twice, '2024-04-01', both)).toMatchObject({ model: 'm-2024-03-31' });
    expect(populationOf('2024-03-31', '2024-01-31')).toEqual(populationOf('2024-01-31', '2024-03-31'));
  });
});

describe('bands', () => {
  test.each([
    [29.999, 'GREEN'],
    [30, 'YELLOW'],
    [59.999, 'YELLOW'],
    [60, 'RED'],
    [59.9999999, 'RED'],
  ])('%d: %s', (risk, band) => expect(bandOf(risk, policy)).toBe(band));

  it('without a cycle rise with silence: 30% of 365 days yellow; half of them, with a fall of spend, red', () => {
    expect(bands([bought('o1', '2024-01-01')], '2025-06-01')).toEqual([
      '2024-01-01 GREEN',
      // The midnight of Shanghai is on the UTC day before.
      '2024-04-19 YELLOW',
      '2024-07-01 RED',
    ]);
    expect(readAt([bought('o1', '2024-01-01')], '2024-04-19')).toMatchObject({ band: 'GREEN', drivers: [] });
    expect(readAt([bought('o1', '2024-01-01')], '2024-04-20')).toMatchObject({ band: 'YELLOW', drivers: [] });
  });

  it('are of buyers only, and of nobody whose only purchase came back', () => {
    expect(readAt([complained('k', '2024-01-01')], '2024-01-02').band).toBeUndefined();
    const facts = [bought('o1', '2024-01-01'), gaveBack('o1', '2024-01-02', 10_000)];
    expect(readAt(facts, '2024-01-03').band).toBeUndefined();
  });

  it('of who ended the relationship is red until the next purchase', () => {
    const facts = [bought('o1', '2024-01-01'), ended('2024-01-05')];
    expect(readAt(facts, '2024-01-06')).toMatchObject({ band: 'RED', risk: 100 });
    expect(readAt([...facts, bought('o2', '2024-01-10')], '2024-01-10')).toMatchObject({ band: 'GREEN', risk: 0 });
  });
});

describe('drivers', () => {
  const purchase = bought('o1', '2024-01-01');
  const driversOn = (date: string, ...facts: Fact[]) => readAt([purchase, ...facts], date).drivers;

  test('an open complaint, until it is resolved to the satisfaction of the customer', () => {
    const complaint = complained('k', '2024-01-02');
    expect(driversOn('2024-06-01', complaint)).toEqual(['complaint']);
    expect(driversOn('2024-01-05', complaint, resolved('k', '2024-01-04', { csat: 5 }))).toEqual([]);
    const bad = resolved('k', '2024-01-04', { csat: 2 });
    expect(driversOn('2024-03-31', complaint, bad)).toEqual(['complaint']);
    expect(driversOn('2024-04-01', complaint, bad)).toEqual([]);
  });

  test('a complaint of the workflow weighs until it is rejected or closed, and again when it is reopened', () => {
    const complaint = complained('k', '2024-01-02');
    const assessed = (upheld: boolean) =>
      told('a', '2024-01-03', { type: 'ComplaintAssessed', data: { complaintId: 'k', upheld } });
    const closed = told('c', '2024-01-05', { type: 'ComplaintClosed', data: { complaintId: 'k' } });
    const reopened = told('r', '2024-01-06', { type: 'ComplaintReopened', data: { complaintId: 'k' } });
    const followedUp = told('f', '2024-01-04', { type: 'ComplaintFollowedUp', data: { complaintId: 'k', csat: 1 } });
    expect(driversOn('2024-01-07', complaint, assessed(false))).toEqual([]);
    expect(driversOn('2024-01-07', complaint, assessed(true))).toEqual(['complaint']);
    expect(driversOn('2024-01-07', complaint, assessed(true), closed)).toEqual([]);
    expect(driversOn('2024-01-07', complaint, assessed(true), followedUp, closed)).toEqual(['complaint']);
    expect(driversOn('2024-01-07', complaint, assessed(true), closed, reopened)).toEqual(['complaint']);
  });

  test('two complaints within 90 days', () => {
    const both = [complained('k1', '2024-01-02'), complained('k2', '2024-03-31')];
    expect(driversOn('2024-03-31', ...both)).toEqual(['complaint', 'complaints']);
    expect(driversOn('2024-04-01', ...both)).toEqual(['complaint']);
  });

  test('a fall of CSAT by 2 from one answer to the next', () => {
    expect(driversOn('2024-01-09', surveyed('2024-01-02', 5), surveyed('2024-01-08', 3))).toEqual(['satisfaction']);
    expect(driversOn('2024-01-09', surveyed('2024-01-02', 5), surveyed('2024-01-08', 4))).toEqual([]);
    expect(driversOn('2024-01-09', surveyed('2024-01-02', 1))).toEqual([]);
  });

  test('spend of 180 days down to half of the 180 before, or lower', () => {
    const spent = (paid: number) => [
      bought('o0', '2023-07-10', { paid }),
      bought('o2', '2024-01-10', { paid: 10_000 }),
    ];
    expect(driversOn('2024-01-10', ...spent(40_000))).toEqual(['spend']);
    expect(driversOn('2024-01-10', ...spent(39_999))).toEqual([]);
  });

  test('the wish to be left alone, until it is taken back', () => {
    const optOut = (when: string, wish: boolean) =>
      told(when, when, { type: 'ContactPreferencesChanged', data: { optOut: wish } });
    expect(driversOn('2024-01-03', optOut('2024-01-02', true))).toEqual(['optOut']);
    expect(driversOn('2024-01-04', optOut('2024-01-02', true), optOut('2024-01-03', false))).toEqual([]);
  });

  test('90% of the points cashed out', () => {
    const earned = told('p1', '2024-01-02', { type: 'PointsEarned', data: { points: 100 } });
    const spent = (points: number) => told('p2', '2024-01-03', { type: 'PointsRedeemed', data: { points } });
    expect(driversOn('2024-01-04', earned, spent(89))).toEqual([]);
    expect(driversOn('2024-01-04', earned, spent(90))).toEqual(['cashedOut']);
  });
});
