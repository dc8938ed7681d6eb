import { compareFold, type Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { contexts, histories } from '../testing/histories.js';
import { told } from '../testing/told.js';
import { effectOf } from './effect.js';
import type { CampaignSent } from './events.js';
import { campaignsProjection, type CampaignProjected } from './projection.js';
import { campaignsAt } from './view.js';

type Fact = Occurred<CampaignProjected>;

const sent = (when: string, campaignId = 'k1', arm: CampaignSent['data']['arm'] = 'TREAT'): Fact =>
  told(when, { type: 'CampaignSent', data: { campaignId, arm } });
const responded = (when: string, campaignId = 'k1'): Fact =>
  told(when, { type: 'CampaignResponded', data: { campaignId } });
const answered = (order: string, when: string, campaignId: string): Fact => {
  const purchase = bought(order, when);
  return { ...purchase, event: { ...purchase.event, data: { ...purchase.event.data, campaignId } } };
};

const fold = (facts: readonly Fact[]) => foldFacts(campaignsProjection, defaultContext, facts);
const on = (date: string, ...facts: Fact[]) => campaignsAt(fold(facts), dayOf(date)).campaigns;

describe('campaign effect, worked example of domain.md §2.7 row 53', () => {
  it('60/1000 vs 40/1000 → +2.0 pp, z=2.05', () => {
    const effect = effectOf({ customers: 1000, responded: 60 }, { customers: 1000, responded: 40 });
    if (!effect.estimable) throw new Error(effect.code);
    expect(effect.differencePp.toFixed(1)).toBe('2.0');
    expect(effect.z.toFixed(2)).toBe('2.05');
    expect(effect.intervalPp[0]).toBeGreaterThan(0);
  });

  it('no control → not estimable', () => {
    const none = { customers: 0, responded: 0 };
    expect(effectOf({ customers: 1000, responded: 60 }, none)).toEqual({ estimable: false, code: 'EFFECT.NO_CONTROL' });
    expect(effectOf(none, { customers: 1000, responded: 60 })).toEqual({ estimable: false, code: 'EFFECT.NO_TREATED' });
  });

  it('all alike → not estimable', () => {
    expect(effectOf({ customers: 9, responded: 0 }, { customers: 9, responded: 0 })).toEqual({
      estimable: false,
      code: 'EFFECT.NO_VARIATION',
    });
  });
});

describe('a response', () => {
  it('counts up to the last day of the window', () => {
    expect(on('2024-01-31', sent('2024-01-01'), responded('2024-01-31 23:59'))).toMatchObject([
      { until: '2024-01-31', running: true, responded: true, purchased: false },
    ]);
    expect(on('2024-02-01', sent('2024-01-01'), responded('2024-02-01 00:00'))).toMatchObject([
      { running: false, responded: false },
    ]);
  });

  it('is a purchase in answer to the campaign, while any purchase counts as a purchase', () => {
    expect(on('2024-01-05', sent('2024-01-01'), answered('o1', '2024-01-05', 'k1'))).toMatchObject([
      { responded: true, purchased: true },
    ]);
    expect(on('2024-01-05', sent('2024-01-01'), answered('o1', '2024-01-05', 'other'))).toMatchObject([
      { responded: false, purchased: true },
    ]);
    const two = [bought('o1', '2024-01-04'), answered('o2', '2024-01-05', 'k1')];
    expect(on('2024-01-05', sent('2024-01-01'), ...two)).toMatchObject([{ responded: true, purchased: true }]);
    expect(on('2024-02-01', sent('2024-01-01'), answered('o1', '2024-02-01', 'k1'))).toMatchObject([
      { responded: false, purchased: false },
    ]);
  });

  it('before the campaign is none', () => {
    expect(on('2024-01-05', bought('o1', '2023-12-31'), sent('2024-01-01'))).toMatchObject([{ purchased: false }]);
  });

  it('is counted by campaign and arm', () => {
    const facts = [sent('2024-01-01'), sent('2024-01-02', 'toString', 'CONTROL'), answered('o1', '2024-01-05', 'k1')];
    expect(campaignsProjection.tallies(fold(facts))).toEqual({
      'TREAT:k1': 1,
      'TREAT-responded:k1': 1,
      'TREAT-purchased:k1': 1,
      'CONTROL:toString': 1,
      'CONTROL-purchased:toString': 1,
    });
  });

  it('to what was never sent is nothing', () => {
    expect(on('2024-01-05', responded('2024-01-01', 'toString'), answered('o1', '2024-01-05', 'k1'))).toEqual([]);
  });
});

describe('campaigns', () => {
  it('are as a look at all facts of each window says', () => {
    const campaigns = fc.array(fc.tuple(fc.nat(39), fc.boolean()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(histories, campaigns, contexts, (history, wanted, context) => {
        const purchases = history.filter(({ event }) => event.type === 'PurchaseRecorded') as Fact[];
        const mailings = wanted.map(([place, treated], i): Fact => {
          const { occurredAt } = history[place % history.length]!;
          const arm = treated ? 'TREAT' : 'CONTROL';
          return told(occurredAt, { type: 'CampaignSent', data: { campaignId: `k${i}`, arm } });
        });
        const facts = [...purchases, ...mailings].sort(compareFold);
        const { sent: found } = foldFacts(campaignsProjection, context, facts, { until: at('2034-01-01') });
        for (const mailing of mailings) {
          const last = context.calendar.dayOf(mailing.occurredAt) + context.policy.campaigns.responseDays;
          const purchased = purchases.some(
            (fact) => compareFold(fact, mailing) > 0 && context.calendar.dayOf(fact.occurredAt) <= last,
          );
          const { campaignId } = mailing.event.data as CampaignSent['data'];
          expect(found[campaignId]).toMatchObject({ purchased, responded: false, until: last });
        }
      }),
      { numRuns: 40 },
    );
  });
});
