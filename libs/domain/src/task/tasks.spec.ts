import { describe, expect, it } from '@jest/globals';
import { complaintsProjection } from '../complaint/projection.js';
import { assessed, proposed } from '../testing/complaint/facts.js';
import { foldFacts } from '../testing/fold.js';
import { dayOf, defaultContext } from '../testing/purchases.js';
import { complained } from '../testing/relationship.js';
import { compareTasks, noGrounds, riskTaskOf, tasksOf } from './tasks.js';

const received = complained('k1', '2024-01-01 09:00');
const judged = [received, assessed('k1', '2024-01-01 10:00')];

describe('urgent = SLA <24 h; important = 关键; quadrants UI, I, U, – (domain.md §2.7, row 74)', () => {
  it.each([
    ['just received', [received], '2024-01-01', 'AssessComplaint', ['UI', 'U']],
    ['72 h to a proposal', judged, '2024-01-01', 'ProposeSolution', ['I', '-']],
    ['a day before', judged, '2024-01-03', 'ProposeSolution', ['UI', 'U']],
    ['overdue', judged, '2024-03-01', 'ProposeSolution', ['UI', 'U']],
    ['the customer is asked', [...judged, proposed('k1', '2024-01-02')], '2024-01-03', 'AnswerSolution', ['I', '-']],
  ])('%s', (_, facts, today, nextStep, quadrants) => {
    const doc = foldFacts(complaintsProjection, defaultContext, facts);
    const of = (pyramid: string | null) => tasksOf(doc, { ...noGrounds, pyramid }, dayOf(today), defaultContext)[0]!;
    expect([of('KEY_SECOND').quadrant, of('ORDINARY').quadrant]).toEqual(quadrants);
    expect([of('KEY_TOP').quadrant, of(null).quadrant]).toEqual(quadrants);
    expect(of(null)).toMatchObject({ complaintId: 'k1', nextStep });
    expect(of(null).urgentBecause).toEqual(quadrants[0] === 'UI' ? ['DEADLINE'] : []);
  });

  it('in the order of quadrants, then of deadlines', () => {
    const one = {
      kind: 'COMPLAINT' as const,
      complaintId: 'k',
      state: 'RECEIVED',
      nextStep: null,
      breached: false,
      urgentBecause: [],
    };
    const tasks = [
      { ...one, severity: 3, quadrant: '-', deadline: 1 },
      { ...one, severity: 1, quadrant: 'I', deadline: null },
      { ...one, severity: 2, quadrant: 'I', deadline: null },
      { ...one, severity: 1, quadrant: 'I', deadline: 2 },
      { ...one, severity: 1, quadrant: 'UI', deadline: 3 },
    ] as const;
    expect([...tasks].sort(compareTasks)).toEqual([tasks[4], tasks[3], tasks[2], tasks[1], tasks[0]]);
  });
});

describe('urgent = red risk (domain.md §2.7, row 74)', () => {
  const calm = {
    ...{ stage: 'STABLE', churnBand: 'GREEN', pyramid: 'ORDINARY', belowZero: null, openComplaints: 0 },
    ...{ winBackOpen: false, winBackResult: null, optOut: false },
  };
  const red = { ...calm, churnBand: 'RED' };
  const today = dayOf('2024-01-03');
  const riskTask = (grounds: Parameters<typeof riskTaskOf>[0]) => riskTaskOf(grounds, today, defaultContext);

  it('a complaint that has time is urgent where its customer is at red', () => {
    const doc = foldFacts(complaintsProjection, defaultContext, judged);
    const [task] = tasksOf(doc, { churnBand: 'RED', pyramid: 'KEY_TOP' }, dayOf('2024-01-01'), defaultContext);
    expect(task).toMatchObject({ quadrant: 'UI', urgentBecause: ['RED_RISK'] });
    const both = tasksOf(doc, { churnBand: 'RED', pyramid: null }, dayOf('2024-03-01'), defaultContext);
    expect(both[0]).toMatchObject({ quadrant: 'U', urgentBecause: ['DEADLINE', 'RED_RISK'] });
  });

  it('without a complaint: 关键 is to be won back, others are to be called', () => {
    const shared = { complaintId: null, deadline: null, urgentBecause: ['RED_RISK'], state: 'RED' };
    expect(riskTask({ ...red, pyramid: 'KEY_SECOND' })).toMatchObject({
      ...shared,
      ...{ kind: 'WIN_BACK', nextStep: 'StartWinBack', quadrant: 'UI' },
    });
    expect(riskTask(red)).toMatchObject({ ...shared, kind: 'CARE_CALL', quadrant: 'U' });
  });

  it.each([
    ['not red', calm],
    ['yellow', { ...red, churnBand: 'YELLOW' }],
    ['lost already', { ...red, stage: 'LOST' }],
    ['a complaint comes first', { ...red, openComplaints: 1 }],
    ['left alone', { ...red, optOut: true }],
    ['costs more than it brings', { ...red, belowZero: true }],
    ['a case is open', { ...red, winBackOpen: true }],
    ['the window of a case runs', { ...red, winBackResult: 'PENDING' }],
  ])('no task: %s', (_, grounds) => expect(riskTask(grounds)).toBeNull());
});
