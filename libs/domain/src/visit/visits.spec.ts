import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldFacts } from '../testing/fold.js';
import { dayOf, defaultContext } from '../testing/purchases.js';
import { told } from '../testing/told.js';
import type { ServiceVisitCarriedOut, ServiceVisitScheduled, VisitFact } from './events.js';
import { visitsProjection } from './projection.js';
import { visitsAt } from './view.js';

type Fact = Occurred<VisitFact>;
type Said<E extends VisitFact> = Partial<E['data']>;

const scheduled = (when: string, visitId: string, more: Said<ServiceVisitScheduled> = {}): Fact =>
  told(when, { type: 'ServiceVisitScheduled', data: { visitId, ...more } });
const carriedOut = (when: string, visitId: string, more: Said<ServiceVisitCarriedOut> = {}): Fact =>
  told(when, { type: 'ServiceVisitCarriedOut', data: { visitId, resolved: true, ...more } });
const missed = (when: string, visitId: string, by: 'BUSINESS' | 'CUSTOMER'): Fact =>
  told(when, { type: 'ServiceVisitMissed', data: { visitId, by } });

const fold = (facts: readonly Fact[]) => foldFacts(visitsProjection, defaultContext, facts);
const on = (date: string, ...facts: Fact[]) => visitsAt(fold(facts), dayOf(date)).visits.map(({ state }) => state);
const counted = (...facts: Fact[]) => visitsProjection.tallies(fold(facts));
const due = (...facts: Fact[]) => visitsProjection.indexes(fold(facts), defaultContext).map(({ key }) => key);

describe('a service visit (domain.md §1, row 66)', () => {
  it('is due on the agreed day, or within the days that the policy promises, and overdue after it', () => {
    const agreed = scheduled('2024-01-01', 'v1', { agreedOn: '2024-01-10' });
    const states = ['2024-01-09', '2024-01-10', '2024-01-11'].map((date) => on(date, agreed)[0]);
    expect(states).toEqual(['SCHEDULED', 'DUE', 'OVERDUE']);
    expect(due(agreed)).toEqual([[dayOf('2024-01-10')]]);
    expect(due(scheduled('2024-01-01', 'v1'))).toEqual([[dayOf('2024-01-04')]]);
    expect(due(agreed, scheduled('2024-01-01', 'v2'))).toEqual([[dayOf('2024-01-04')]]);
    expect(due(agreed, carriedOut('2024-01-10', 'v1'))).toEqual([]);
  });

  it('4 visits, 1 in time, 1 late, 1 missed by the business, 1 by the customer: in time 1 of 3', () => {
    const days = { agreedOn: '2024-01-10', technicianId: 'tom' };
    const facts = [
      ...['v1', 'v2', 'v3', 'v4'].map((id) => scheduled('2024-01-01', id, days)),
      carriedOut('2024-01-10', 'v1', { articleId: 'a1' }),
      carriedOut('2024-01-11', 'v2', { technicianId: 'ida' }),
      missed('2024-01-10', 'v3', 'BUSINESS'),
      missed('2024-01-10', 'v4', 'CUSTOMER'),
    ];
    expect(counted(...facts)).toMatchObject({
      ...{ scheduled: 4, inTime: 1, late: 2, withKnowledge: 1, 'inTimeBy:tom': 1, 'lateBy:ida': 1 },
      ...{ 'outcome:CARRIED_OUT': 2, 'outcome:MISSED_BY_BUSINESS': 1, 'outcome:MISSED_BY_CUSTOMER': 1 },
    });
  });

  it('fixes a job at the first time where it did it and none follows within 30 days', () => {
    const first = [scheduled('2024-01-01', 'v1', { jobId: 'j' }), carriedOut('2024-01-02', 'v1')];
    const jobs = (...facts: Fact[]) => visitsAt(fold(facts), dayOf('2024-06-01')).jobs;
    expect(jobs(...first)).toEqual([{ jobId: 'j', fixedAtOnce: true }]);
    expect(jobs(...first, scheduled('2024-02-01', 'v2', { jobId: 'j' }))).toEqual([{ jobId: 'j', fixedAtOnce: false }]);
    expect(jobs(...first, scheduled('2024-02-02', 'v2', { jobId: 'j' }))).toEqual([{ jobId: 'j', fixedAtOnce: true }]);
    expect(jobs(...first, scheduled('2024-01-03', 'v2', { jobId: 'k' }))).toEqual([{ jobId: 'j', fixedAtOnce: true }]);
    const undone = [scheduled('2024-01-01', 'v1'), carriedOut('2024-01-02', 'v1', { resolved: false })];
    expect(jobs(...undone)).toEqual([{ jobId: 'v1', fixedAtOnce: false }]);
    const inVain = [first[0]!, missed('2024-01-02', 'v1', 'CUSTOMER'), scheduled('2024-01-02', 'v2', { jobId: 'j' })];
    expect(jobs(...inVain)).toEqual([]);
    expect(jobs(...inVain, carriedOut('2024-01-03', 'v2'))).toEqual([{ jobId: 'j', fixedAtOnce: true }]);
  });

  it('comes to the same in whatever order the facts arrive, each visit ending once', () => {
    const visit = fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      job: fc.constantFrom('j', 'k'),
      day: fc.integer({ min: 10, max: 28 }),
      kind: fc.constantFrom('schedule', 'done', 'undone', 'business', 'customer'),
    });
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (steps, lots) => {
        const facts = steps.map(({ id, job, day, kind }) => {
          const [when, visitId] = [`2024-01-${day}`, `v${id}`];
          if (kind === 'schedule') return scheduled(when, visitId, { jobId: job });
          if (kind === 'done' || kind === 'undone') return carriedOut(when, visitId, { resolved: kind === 'done' });
          return missed(when, visitId, kind === 'business' ? 'BUSINESS' : 'CUSTOMER');
        });
        const doc = fold(facts);
        const shuffled = facts.map((fact) => ({ fact, lot: lots.next().value as number }));
        expect(fold(shuffled.sort((a, b) => a.lot - b.lot).map(({ fact }) => fact))).toEqual(doc);
        const totals = visitsProjection.tallies(doc);
        const ended = Object.entries(totals).filter(([name]) => name.startsWith('outcome:'));
        const open = doc.visits.filter(({ end }) => end === null).length;
        expect(ended.reduce((sum, [, count]) => sum + count, open)).toBe(totals['scheduled']);
        expect(totals['fixedAtOnce']).toBeLessThanOrEqual(totals['jobs']!);
      }),
    );
  });
});
