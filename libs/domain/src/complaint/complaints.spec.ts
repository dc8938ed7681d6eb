import { describe, expect, it } from '@jest/globals';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import {
  answered,
  assessed,
  closedAt,
  consulted,
  followedUp,
  implemented,
  proposed,
  reopened,
} from '../testing/complaint/facts.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { complained, resolved } from '../testing/relationship.js';
import { medianOf, recoveries, recoveryOf, rejectedWithin, resolutionHours } from './figures.js';
import { complaintsProjection, type ComplaintsFact } from './projection.js';
import { complaintsAt } from './view.js';
import { accountProjection } from '../account/projection.js';
import { accountAt } from '../account/view.js';
import { valueProjection } from '../value/projection.js';
import { addOrder, addReturn, noPurchases, orderOf } from '../purchase/history.js';
import type { Occurred } from '@annals/kernel';

type Facts = readonly Occurred<ComplaintsFact>[];
const docOf = (facts: Facts) => foldFacts(complaintsProjection, defaultContext, facts);
const readAt = (facts: Facts, date: string) => complaintsAt(docOf(facts), dayOf(date), defaultContext);

/** 2024-01-01 is a Monday. */
const monday = complained('k1', '2024-01-01 09:00');
const inTime = [monday, assessed('k1', '2024-01-02 08:00')];
const accepted = [...inTime, proposed('k1', '2024-01-03 09:00'), answered('k1', '2024-01-04 09:00', true)];
const done = [
  ...accepted,
  implemented('k1', '2024-01-05 09:00'),
  followedUp('k1', '2024-01-08 09:00', 4),
  closedAt('k1', '2024-01-08 10:00'),
];

describe('deadlines of a complaint (domain.md §2.5)', () => {
  it('received Mon 09:00, assessed Tue 08:00 in time; proposal Fri 10:00 breaches 72 h by 25 h', () => {
    const { complaints } = readAt([...inTime, proposed('k1', '2024-01-05 10:00')], '2024-01-05');
    expect(complaints[0]).toMatchObject({
      state: 'PROPOSED',
      breached: true,
      breaches: [{ step: 'PROPOSAL', deadline: '2024-01-04T01:00:00.000Z', lateHours: 25 }],
    });
  });

  it('a breach is known from the first close of a day after the deadline on, before anybody knows how late', () => {
    const doc = docOf(inTime);
    expect(complaintsProjection.due(doc, defaultContext)).toEqual({ at: at('2024-01-05 00:00'), by: 'DayClosed' });
    expect(readAt(inTime, '2024-01-04')).toMatchObject({ complaintBreached: false });
    expect(readAt(inTime, '2024-01-05')).toMatchObject({
      complaintBreached: true,
      complaints: [{ breaches: [{ step: 'PROPOSAL', lateHours: null }] }],
    });
    const swept = elapseUpTo(complaintsProjection, defaultContext, doc, at('2024-01-05 00:00'));
    expect(complaintsProjection.category(swept)).toMatchObject({ complaintBreached: true });
    expect(complaintsProjection.due(swept, defaultContext)).toBeNull();
  });

  it('assessment 24 h, proposal 72 h', () => {
    expect(readAt([monday], '2024-01-03').complaints[0]!.breaches).toMatchObject([{ step: 'ASSESSMENT' }]);
    expect(readAt([monday], '2024-01-05').complaints[0]!.breaches).toMatchObject([
      { step: 'ASSESSMENT' },
      { step: 'PROPOSAL' },
    ]);
    const atTheLimit = [monday, assessed('k1', '2024-01-02 09:00')];
    expect(readAt(atTheLimit, '2024-01-02').complaints[0]!.breached).toBe(false);
  });

  it('implementation 7 d after acceptance, follow-up 7 d after', () => {
    expect(readAt(accepted, '2024-01-04').complaints[0]).toMatchObject({
      state: 'ACCEPTED',
      nextStep: 'ImplementSolution',
      deadline: '2024-01-11T01:00:00.000Z',
    });
    const late = [...accepted, implemented('k1', '2024-01-11 10:30')];
    expect(readAt(late, '2024-01-11').complaints[0]).toMatchObject({
      state: 'IMPLEMENTED',
      deadline: '2024-01-18T02:30:00.000Z',
      breaches: [{ step: 'IMPLEMENTATION', lateHours: 1.5 }],
    });
  });

  it('a rejected complaint needs no solution, and is followed up', () => {
    expect(readAt([monday, assessed('k1', '2024-01-02 08:00', false)], '2024-01-08')).toMatchObject({
      complaintState: 'REJECTED',
      complaintBreached: false,
      complaints: [{ nextStep: 'FollowUpComplaint', deadline: '2024-01-09T00:00:00.000Z' }],
    });
  });
});

describe('complaints of a customer', () => {
  it('through the whole workflow', () => {
    expect(readAt(done, '2024-01-09')).toEqual({
      openComplaints: 0,
      complaintState: null,
      complaintBreached: false,
      complaintEscalated: false,
      complaints: [
        {
          ...{ complaintId: 'k1', category: 'DELIVERY', severity: 2, orderId: null, state: 'CLOSED', upheld: true },
          ...{ remedy: 'REFUND', csat: 4, nextStep: null, deadline: null, breached: false, breaches: [] },
          ...{ escalated: false, reopened: 0, shortCut: false },
          receivedAt: '2024-01-01T01:00:00.000Z',
          closedAt: '2024-01-08T02:00:00.000Z',
          reopenableUntil: '2024-02-07T02:00:00.000Z',
        },
      ],
    });
  });

  it('a second refusal escalates it', () => {
    const refused = [...inTime, proposed('k1', '2024-01-02 09:00'), answered('k1', '2024-01-02 10:00', false)];
    expect(readAt(refused, '2024-01-02')).toMatchObject({ complaintState: 'DECLINED', complaintEscalated: false });
    const twice = [...refused, proposed('k1', '2024-01-03 09:00'), answered('k1', '2024-01-03 10:00', false)];
    expect(readAt(twice, '2024-01-03')).toMatchObject({
      complaintState: 'ESCALATED',
      complaintEscalated: true,
      complaints: [{ nextStep: 'ProposeSolution', deadline: '2024-01-06T02:00:00.000Z' }],
    });
  });

  it('reopened, it is judged again by deadlines of its own', () => {
    expect(readAt([...done, reopened('k1', '2024-01-20 09:00')], '2024-01-20')).toMatchObject({
      complaintState: 'REOPENED',
      complaints: [{ upheld: null, csat: null, reopened: 1, deadline: '2024-01-21T01:00:00.000Z' }],
    });
  });

  it('the short cut closes it from wherever it stands, and says so', () => {
    const cut = [...inTime, resolved('k1', '2024-01-03', { upheld: true, csat: 5 })];
    expect(readAt(cut, '2024-02-01').complaints).toMatchObject([
      { state: 'CLOSED', shortCut: true, csat: 5, breached: false },
    ]);
  });

  it('a resolution waits for its complaint', () => {
    expect(readAt([resolved('k1', '2023-12-31'), monday], '2024-02-01').complaints).toMatchObject([
      { state: 'CLOSED', shortCut: true, closedAt: '2024-01-01T01:00:00.000Z', breached: false },
    ]);
  });

  it('is listed by the first deadline of what is open', () => {
    const second = complained('k2', '2024-01-01 08:00');
    expect(complaintsProjection.indexes(docOf([monday, second]), defaultContext)).toEqual([
      { index: 'open', key: [at('2024-01-02 08:00')] },
    ]);
    expect(complaintsProjection.indexes(docOf(done), defaultContext)).toEqual([]);
  });

  it('adds up what reports ask', () => {
    const facts = [...done, complained('k2', '2024-01-01 09:00'), reopened('k1', '2024-01-20 09:00')];
    expect(complaintsProjection.tallies(docOf(facts))).toMatchObject({
      ...{ complaints: 2, open: 2, closed: 0, everClosed: 1, reopened: 1, assessed: 0, upheld: 0, breaches: 2 },
      ...{ 'state:REOPENED': 1, 'state:RECEIVED': 1, 'cause:DELIVERY': 2, timely: 0, escalated: 0 },
    });
  });
});

describe('figures', () => {
  it('the median of the hours from receipt to closing; null of none', () => {
    expect(resolutionHours(docOf(done))).toEqual([169]);
    expect(medianOf([5, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNull();
  });

  it.each([
    ['the day after', bought('o1', '2024-01-09'), 'REPURCHASED'],
    ['on the 90th day', bought('o1', '2024-04-07'), 'REPURCHASED'],
    ['after it', bought('o1', '2024-04-08'), 'LEFT'],
    ['on the day of closing, which may be before it', bought('o1', '2024-01-08'), 'LEFT'],
  ])('a purchase %s: %s', (_, purchase, recovery) => {
    const { calendar, policy } = defaultContext;
    const of = (orders: Parameters<typeof recoveryOf>[1], date: string) =>
      recoveryOf(recoveries(docOf(done)), orders, dayOf(date), calendar, policy.complaints);
    const history = noPurchases();
    addOrder(history, orderOf(purchase, calendar));
    expect(of(history.orders, '2024-12-31')).toBe(recovery);
    addReturn(history, gaveBack('o1', '2024-06-01', 10_000));
    expect(of(history.orders, '2024-12-31')).toBe('LEFT');
    expect(of([], '2024-04-07')).toBe('OPEN');
  });

  it('an article is kept with the complaint that it helped with', () => {
    expect(foldFacts(complaintsProjection, defaultContext, [consulted('a1', 'k1', '2024-01-01')]).uses).toEqual([
      { complaintId: 'k1', articleId: 'a1' },
    ]);
  });
});

describe('rejected complaints (domain.md §2.7, row 7)', () => {
  const rejected = (id: string, day: string) => [complained(id, `${day} 09:00`), assessed(id, `${day} 10:00`, false)];
  const three = [...rejected('k1', '2024-01-01'), ...rejected('k2', '2024-06-01'), ...rejected('k3', '2024-09-01')];
  const countOn = (facts: Facts, day: string) => rejectedWithin(docOf(facts), dayOf(day), defaultContext);
  const poor = foldFacts(accountProjection, defaultContext, []);
  const atALoss = foldFacts(valueProjection, defaultContext, [
    bought('o1', '2024-01-01', { lines: [{ sku: 'a', qty: 1, unitPrice: 100, unitCost: 150 }] }),
  ]);
  const qualityOn = (facts: Facts, day: string) =>
    accountAt(poor, dayOf(day), defaultContext, { value: atALoss, rejectedComplaints: countOn(facts, day) }).quality;

  it('LOSS ∧ ≥3 rejected complaints in 365 d → bad, until the first of them is 365 days old', () => {
    expect(countOn(three, '2024-12-30')).toBe(3);
    expect(qualityOn(three, '2024-12-30')).toBe('BAD');
    expect(countOn(three, '2024-12-31')).toBe(2);
    expect(qualityOn(three, '2024-12-31')).toBe('NEUTRAL');
  });

  it('are not those that are upheld, that nobody has judged, or that were reopened', () => {
    expect(countOn(inTime, '2024-01-02')).toBe(0);
    expect(countOn([monday], '2024-01-02')).toBe(0);
    const closed = [...rejected('k1', '2024-01-01'), followedUp('k1', '2024-01-03'), closedAt('k1', '2024-01-04')];
    expect(countOn(closed, '2024-01-05')).toBe(1);
    expect(countOn([...closed, reopened('k1', '2024-01-06')], '2024-01-07')).toBe(0);
  });
});
