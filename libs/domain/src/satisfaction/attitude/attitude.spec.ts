import { describe, expect, it } from '@jest/globals';
import * as made from '../../testing/attitude/facts.js';
import { foldFacts } from '../../testing/fold.js';
import { bought, dayOf, defaultContext } from '../../testing/purchases.js';
import { defaultSatisfactionPolicy as policy } from '../policy.js';
import { satisfactionProjection } from '../projection.js';
import { satisfactionAt } from '../view.js';
import { curveTypeOf, type CurvePoint } from './curve.js';
import { sevenTypeOf, type Attachment } from './seven-types.js';

describe('curve type (domain.md §2.4)', () => {
  const point: CurvePoint = {
    satisfaction: 4.3,
    loyalty: 3.68,
    referred: false,
    escalated: false,
    recommendation: null,
  };
  it.each<[string, Partial<CurvePoint>, string]>([
    ['S=4.3, L=3.68 → 图利型', {}, 'MERCENARY'],
    ['S≥4∧L≥4 忠诚型', { satisfaction: 4, loyalty: 4 }, 'LOYALIST'],
    ['S≥4.75∧L≥4.5∧referral → 信徒', { satisfaction: 4.75, loyalty: 4.5, referred: true }, 'APOSTLE'],
    ['… without referral: 忠诚型', { satisfaction: 5, loyalty: 5 }, 'LOYALIST'],
    ['… S below 4.75: 忠诚型', { satisfaction: 4.74, loyalty: 5, referred: true }, 'LOYALIST'],
    ['… L below 4.5: 忠诚型', { satisfaction: 5, loyalty: 4.49, referred: true }, 'LOYALIST'],
    ['S<4∧L≥4 人质型', { satisfaction: 3.99, loyalty: 4 }, 'HOSTAGE'],
    ['both <4 流失型', { satisfaction: 3.99, loyalty: 3.99 }, 'DEFECTOR'],
    ['S≤1.5∧complaint escalated → 暴徒', { satisfaction: 1.5, escalated: true }, 'TERRORIST'],
    ['S≤1.5∧NPS≤2 → 暴徒', { satisfaction: 1.5, recommendation: 2 }, 'TERRORIST'],
    ['S≤1.5 alone: 流失型', { satisfaction: 1, recommendation: 3 }, 'DEFECTOR'],
    ['S above 1.5: 流失型', { satisfaction: 1.6, escalated: true, recommendation: 0 }, 'DEFECTOR'],
    ['S≤1.5 but L≥4: 人质型', { satisfaction: 1, loyalty: 4, escalated: true }, 'HOSTAGE'],
    ['S unknown', { satisfaction: null }, 'UNKNOWN'],
    ['L unknown', { loyalty: null }, 'UNKNOWN'],
  ])('%s', (_, change, type) => expect(curveTypeOf({ ...point, ...change }, policy)).toBe(type));

  it('a complaint is escalated by the second solution declined, until it is closed; reopened, it begins anew', () => {
    const facts = [
      bought('o1', '2024-01-01'),
      made.rated(1, '2024-01-02'),
      made.complainedOf('DELIVERY', 'p1', '2024-01-03'),
      made.declined('p1', '2024-01-04'),
      made.declined('p1', '2024-01-05'),
      made.closedComplaint('p1', '2024-01-06'),
      made.reopened('p1', '2024-01-07'),
    ];
    const types = facts.map((_, i) => {
      const doc = foldFacts(satisfactionProjection, defaultContext, facts.slice(0, i + 1));
      return satisfactionAt(doc, dayOf('2024-01-08'), defaultContext).curveType;
    });
    const [defector, terrorist] = ['DEFECTOR', 'TERRORIST'];
    expect(types).toEqual(['UNKNOWN', defector, defector, defector, terrorist, defector, defector]);
  });
});

describe('seven types (domain.md §2.4)', () => {
  const attachment: Attachment = {
    frequency: 3,
    satisfaction: 4.3,
    recommendation: 7,
    convertedReferral: false,
    repurchaseIntent: null,
    stayReason: null,
    discountedShare: 0.6,
    redeemedShare: 0,
    oneChannelShare: 0.5,
  };
  const loose: Partial<Attachment> = { discountedShare: 0.49 };
  it.each<[string, Partial<Attachment>, string]>([
    ['F=3, S=4.3, NPS=7, no referral, no reason, discounted .6 → 价格忠诚', {}, 'PRICE'],
    ['HH → 超值: S≥4 ∧ NPS≥9', { satisfaction: 4, recommendation: 9 }, 'PREMIUM'],
    ['HH → 超值: S≥4 ∧ converted referral', { convertedReferral: true }, 'PREMIUM'],
    ['S<4 is not attached', { satisfaction: 3.9, recommendation: 10, convertedReferral: true }, 'PRICE'],
    ['NPS unknown is not attached', { recommendation: null }, 'PRICE'],
    ['low repetition, intent ≥4 → 潜在', { frequency: 2, repurchaseIntent: 4 }, 'LATENT'],
    ['never bought, intent ≥4 → 潜在', { frequency: null, repurchaseIntent: 5 }, 'LATENT'],
    ['low repetition, else NONE', { frequency: 2, repurchaseIntent: 3.9 }, 'NONE'],
    ['low repetition, intent unknown: NONE', { frequency: 2 }, 'NONE'],
    ['LH → stayReason 垄断', { stayReason: 'MONOPOLY' }, 'MONOPOLY'],
    ['LH → stayReason 惰性, before what it looks like', { stayReason: 'INERTIA' }, 'INERTIA'],
    ['discounted share ≥.5 → 价格', { discountedShare: 0.5 }, 'PRICE'],
    ['redemption on ≥.5 of orders → 激励', { ...loose, redeemedShare: 0.5, oneChannelShare: 1 }, 'INCENTIVE'],
    ['one channel ≥.9 → 方便', { ...loose, redeemedShare: 0.4, oneChannelShare: 0.9 }, 'CONVENIENCE'],
    ['else 惰性', { ...loose, oneChannelShare: 0.89 }, 'INERTIA'],
    [
      'nothing known of behaviour: 惰性',
      { discountedShare: null, redeemedShare: null, oneChannelShare: null },
      'INERTIA',
    ],
    ['high repetition, S unknown', { satisfaction: null, repurchaseIntent: 5 }, 'UNKNOWN'],
    ['nobody asked', { satisfaction: null }, 'UNKNOWN'],
  ])('%s', (_, change, type) => expect(sevenTypeOf({ ...attachment, ...change }, policy)).toBe(type));

  it('monopoly flag → 垄断, before what it looks like', () => {
    const monopolist = { ...policy, types: { ...policy.types, monopoly: true } };
    expect(sevenTypeOf(attachment, monopolist)).toBe('MONOPOLY');
  });

  it('one channel of all touches that the customer had a part in', () => {
    const facts = [...Array.from({ length: 9 }, () => 'WEB'), '__proto__'].map((channel) =>
      made.touchedOf('k', '2024-01-01', channel),
    );
    const doc = foldFacts(satisfactionProjection, defaultContext, facts);
    expect(satisfactionAt(doc, dayOf('2024-01-02'), defaultContext).oneChannelShare).toBe(0.9);
  });
});
