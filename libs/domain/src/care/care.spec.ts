import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import { foldFacts } from '../testing/fold.js';
import { bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn, complained, ended, resolved } from '../testing/relationship.js';
import { told } from '../testing/told.js';
import { careProjection, type CareFact } from './projection.js';
import { careAt } from './view.js';

type Fact = Occurred<CareFact>;

const cared = (when: string, careType: string): Fact =>
  told(when, {
    type: 'InteractionRecorded',
    data: { channel: 'PHONE', direction: 'OUTBOUND', kind: 'CARE', careType },
  });
const wished = (when: string, optOut: boolean): Fact =>
  told(when, { type: 'ContactPreferencesChanged', data: { optOut } });
const signed = (when: string, partnershipId: string, until?: string): Fact =>
  told(when, { type: 'PartnershipSigned', data: { partnershipId, ...(until !== undefined && { until }) } });

const fold = (facts: readonly Fact[]) => foldFacts(careProjection, defaultContext, facts);
const on = (date: string, ...facts: Fact[]) =>
  Object.fromEntries(
    careAt(fold(facts), dayOf(date), defaultContext).cares.map(({ careType, dueOn, state }) => [
      careType,
      `${dueOn} ${state}`,
    ]),
  );
const due = (...facts: Fact[]) => careProjection.indexes(fold(facts), defaultContext).map(({ key }) => key);

describe('care (domain.md §2.7, row 58)', () => {
  const regular = boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31']);

  it('事前: n days before predicted purchase (last+cycle)', () => {
    expect(on('2024-04-22', ...regular)['BEFORE_PURCHASE']).toBe('2024-04-23 SCHEDULED');
    expect(on('2024-04-23', ...regular)['BEFORE_PURCHASE']).toBe('2024-04-23 DUE');
    expect(on('2024-05-07', ...regular)['BEFORE_PURCHASE']).toBe('2024-04-23 DUE');
    expect(on('2024-05-08', ...regular)['BEFORE_PURCHASE']).toBe('2024-04-23 LAPSED');
  });

  it('事前 is of nobody whose next purchase cannot be predicted, or comes sooner than care could', () => {
    expect(on('2024-04-01', ...regular.slice(0, 3))['BEFORE_PURCHASE']).toBeUndefined();
    const weekly = boughtOn(['2024-01-01', '2024-01-08', '2024-01-15', '2024-01-22']);
    expect(on('2024-01-23', ...weekly)['BEFORE_PURCHASE']).toBeUndefined();
  });

  it('事后: 7 d after purchase, of the newest one that was kept', () => {
    const facts = [bought('o1', '2024-01-01', { paid: 100 }), bought('o2', '2024-01-05', { paid: 100 })];
    expect(on('2024-01-08', ...facts)).toEqual({ AFTER_PURCHASE: '2024-01-12 SCHEDULED' });
    expect(on('2024-01-08', ...facts, gaveBack('o2', '2024-01-06', 100))).toEqual({
      AFTER_PURCHASE: '2024-01-08 DUE',
    });
    expect(on('2024-01-08', gaveBack('o1', '2023-12-31', 100), bought('o1', '2024-01-01', { paid: 100 }))).toEqual({});
  });

  it('after complaint closure', () => {
    const complaint = complained('p1', '2024-01-01');
    const closing = (when: string): Fact => told(when, { type: 'ComplaintClosed', data: { complaintId: 'p1' } });
    expect(on('2024-01-20', complaint)).toEqual({});
    expect(on('2024-01-20', complaint, resolved('p1', '2024-01-13'))).toEqual({ AFTER_COMPLAINT: '2024-01-20 DUE' });
    const reopened = told('2024-01-14', { type: 'ComplaintReopened' as const, data: { complaintId: 'p1' } });
    const facts = [complaint, closing('2024-01-13'), reopened];
    expect(on('2024-01-20', ...facts)).toEqual({ AFTER_COMPLAINT: '2024-01-20 SUPPRESSED' });
    expect(on('2024-01-20', ...facts, closing('2024-01-16'))).toEqual({ AFTER_COMPLAINT: '2024-01-23 SCHEDULED' });
  });

  it('opt-out or open complaint suppresses', () => {
    const purchase = bought('o1', '2024-01-01');
    expect(due(purchase)).toEqual([['AFTER_PURCHASE', dayOf('2024-01-08')]]);
    for (const reason of [wished('2024-01-02', true), complained('p1', '2024-01-02'), ended('2024-01-02')]) {
      expect(on('2024-01-08', purchase, reason)).toEqual({ AFTER_PURCHASE: '2024-01-08 SUPPRESSED' });
      expect(due(purchase, reason)).toEqual([]);
    }
    expect(on('2024-01-08', purchase, wished('2024-01-02', true), wished('2024-01-03', false))).toEqual({
      AFTER_PURCHASE: '2024-01-08 DUE',
    });
  });

  it('is given when the interaction of its type comes, and due again after the next purchase', () => {
    const facts = [bought('o1', '2024-01-01'), cared('2024-01-08', 'AFTER_PURCHASE')];
    expect(on('2024-01-08', ...facts)).toEqual({ AFTER_PURCHASE: '2024-01-08 GIVEN' });
    expect(due(...facts)).toEqual([]);
    expect(on('2024-01-20', ...facts, bought('o2', '2024-01-10'))).toEqual({ AFTER_PURCHASE: '2024-01-17 DUE' });
    expect(on('2024-01-08', facts[0]!, cared('2024-01-08', 'birthday'))).toEqual({ AFTER_PURCHASE: '2024-01-08 DUE' });
  });

  it('续费: ahead of the last day of a partnership, unless it was ended or signed anew', () => {
    const partnership = signed('2024-01-01', 'q1', '2024-12-31');
    expect(on('2024-12-01', partnership)).toEqual({ RENEWAL: '2024-12-01 DUE' });
    expect(on('2024-12-01', partnership, signed('2024-06-01', 'q2', '2025-12-31'))).toEqual({
      RENEWAL: '2025-12-01 SCHEDULED',
    });
    const end = told('2024-06-01', { type: 'PartnershipEnded' as const, data: { partnershipId: 'q1' } });
    expect(on('2024-12-01', partnership, end)).toEqual({});
    expect(on('2024-12-01', signed('2024-01-01', 'q1'))).toEqual({});
  });
});
