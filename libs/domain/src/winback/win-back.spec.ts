import { describe, expect, it, test } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { defaultPolicy } from '../policy/policy.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { told } from '../testing/told.js';
import { transitionsOf } from '../testing/transitions.js';
import type { WinBackStarted } from './events.js';
import { winBackProjection, type WinBackProjected } from './projection.js';
import { winBackPlayOf, winBackTierOf, type WinBackGrounds } from './proposal.js';
import { winBackAt } from './view.js';

type Fact = Occurred<WinBackProjected>;

const started = (when: string, caseId = 'k1', play: WinBackStarted['data']['play'] = 'OFFER'): Fact =>
  told(when, { type: 'WinBackStarted', data: { caseId, play } });
const closed = (when: string, outcome: 'WON_BACK' | 'DECLINED', caseId = 'k1'): Fact =>
  told(when, { type: 'WinBackEnded', data: { caseId, outcome } });
const phoned = (when: string, direction: 'INBOUND' | 'OUTBOUND'): Fact =>
  told(when, { type: 'InteractionRecorded', data: { channel: 'PHONE', direction, kind: 'CARE' } });

const fold = (facts: readonly Fact[]) => foldFacts(winBackProjection, defaultContext, facts);
const casesOn = (date: string, ...facts: Fact[]) => winBackAt(fold(facts), dayOf(date)).cases;
const changes = (until: string, ...facts: Fact[]) =>
  transitionsOf(winBackProjection, defaultContext, facts, at(until)).map(
    ({ category }) => `${category['winBackOpen'] ? 'open' : 'closed'} ${String(category['winBackResult'])}`,
  );

describe('success of win-back (domain.md §2.6)', () => {
  it('Success = purchase within 90 d of start', () => {
    const start = started('2024-01-01');
    expect(casesOn('2024-03-31', start, bought('o1', '2024-03-31 23:59'))).toMatchObject([
      { until: '2024-03-31', result: 'WON_BACK', purchasedOn: '2024-03-31' },
    ]);
    expect(casesOn('2024-04-01', start, bought('o1', '2024-04-01 00:00'))).toMatchObject([
      { result: 'NOT_WON_BACK', purchasedOn: null },
    ]);
  });

  it('is of purchases after the start, not before', () => {
    expect(casesOn('2024-01-02', bought('o1', '2024-01-01 11:59'), started('2024-01-01'))).toMatchObject([
      { result: 'PENDING' },
    ]);
  });

  it('follows from purchases, whatever the business wrote down', () => {
    const declined = [started('2024-01-01'), closed('2024-01-05', 'DECLINED')];
    expect(casesOn('2024-01-05', ...declined)).toMatchObject([{ open: false, outcome: 'DECLINED', result: 'PENDING' }]);
    expect(casesOn('2024-02-01', ...declined, bought('o1', '2024-02-01'))).toMatchObject([
      { outcome: 'DECLINED', result: 'WON_BACK' },
    ]);
    const claimed = [started('2024-01-01'), closed('2024-01-05', 'WON_BACK')];
    expect(casesOn('2024-04-01', ...claimed)).toMatchObject([{ outcome: 'WON_BACK', result: 'NOT_WON_BACK' }]);
  });

  it('is undone when all of the purchase comes back, also long afterwards, but not when a part does', () => {
    const facts = [started('2024-01-01'), bought('o1', '2024-02-01', { paid: 100 })];
    expect(casesOn('2024-03-01', ...facts, gaveBack('o1', '2024-03-01', 99))).toMatchObject([{ result: 'WON_BACK' }]);
    const back = [gaveBack('o1', '2024-03-01', 60), gaveBack('o1', '2024-06-01', 40)];
    expect(casesOn('2024-06-01', ...facts, ...back)).toMatchObject([{ result: 'NOT_WON_BACK' }]);
  });

  it('does not come of a purchase whose refund was told before it', () => {
    const facts = [started('2024-01-01'), gaveBack('o1', '2024-01-20', 100), bought('o1', '2024-02-01', { paid: 100 })];
    expect(casesOn('2024-02-01', ...facts)).toMatchObject([{ result: 'PENDING' }]);
  });

  it('tells when a case opens, is closed, is answered, or is not', () => {
    expect(changes('2024-12-31', started('2024-01-01'))).toEqual(['open PENDING', 'open NOT_WON_BACK']);
    const facts = [started('2024-01-01'), bought('o1', '2024-01-10'), closed('2024-01-11', 'WON_BACK')];
    expect(changes('2024-12-31', ...facts)).toEqual(['open PENDING', 'open WON_BACK', 'closed WON_BACK']);
  });
});

describe('the personal call', () => {
  it('关键 → personal call in 24 h', () => {
    const call = started('2024-01-01 12:00', 'k1', 'PERSONAL_CALL');
    const inTime = (...facts: Fact[]) =>
      winBackProjection.tallies(fold([call, ...facts]))['calledInTime:PERSONAL_CALL'];
    expect(casesOn('2024-01-01', call)).toMatchObject([{ callBy: '2024-01-02T04:00:00.000Z', calledAt: null }]);
    expect(inTime()).toBeUndefined();
    expect(inTime(phoned('2024-01-02 12:00', 'OUTBOUND'))).toBe(1);
    expect(inTime(phoned('2024-01-02 12:01', 'OUTBOUND'))).toBeUndefined();
    expect(inTime(phoned('2024-01-01 13:00', 'INBOUND'))).toBeUndefined();
  });

  it('is asked of no other play', () => {
    expect(casesOn('2024-01-01', started('2024-01-01'))).toMatchObject([{ callBy: null }]);
  });
});

describe('who is to be won back (domain.md §2.6)', () => {
  const lost: WinBackGrounds = {
    stage: 'LOST',
    churnBand: null,
    pyramid: 'ORDINARY',
    winBackOpen: false,
    winBackResult: null,
    optOut: false,
    belowZero: null,
  };
  const red = { ...lost, stage: 'DECLINE', churnBand: 'RED' };

  test.each(['KEY_TOP', 'KEY_SECOND'])('opened on LOST, or on red for 关键: %s', (pyramid) => {
    expect(winBackTierOf({ ...red, pyramid })).toBe(pyramid);
    expect(winBackTierOf({ ...red, churnBand: 'YELLOW', pyramid })).toBeNull();
  });

  it('on red nobody else, on LOST everybody', () => {
    expect(winBackTierOf(red)).toBeNull();
    expect(winBackTierOf({ ...red, pyramid: null })).toBeNull();
    expect(winBackTierOf(lost)).toBe('ORDINARY');
    expect(winBackTierOf({ ...lost, pyramid: null })).toBe('UNRANKED');
  });

  test.each<[string, Partial<WinBackGrounds>]>([
    ['belowZero → none', { belowZero: true }],
    ['an open case', { winBackOpen: true, winBackResult: 'NOT_WON_BACK' }],
    ['a window that runs', { winBackResult: 'PENDING' }],
    ['the wish to be left alone', { optOut: true }],
  ])('%s', (_, grounds) => {
    expect(winBackTierOf({ ...lost, ...grounds })).toBeNull();
  });

  it('a closed case that won nothing stands in the way of no other', () => {
    expect(winBackTierOf({ ...lost, winBackResult: 'NOT_WON_BACK' })).toBe('ORDINARY');
  });

  test.each([
    ['KEY_TOP', 'PERSONAL_CALL'],
    ['KEY_SECOND', 'PERSONAL_CALL'],
    ['ORDINARY', 'OFFER'],
    ['SMALL', 'AUTOMATED'],
  ] as const)('关键 → personal call; 普通 → offer; 小 → automated: %s', (tier, play) => {
    expect(winBackPlayOf(tier, defaultPolicy)).toBe(play);
  });
});
