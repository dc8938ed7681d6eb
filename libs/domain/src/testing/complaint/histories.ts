import { compareFold, MS_PER_DAY, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { ComplaintStep } from '../../complaint/workflow-events.js';
import { advance, isComplaintFact, type ComplaintFact, type Progress } from '../../complaint/workflow.js';
import type { CustomerFact } from '../../events.js';
import type { KnowledgeUsed } from '../../service/events.js';
import { at } from '../purchases.js';
import { complained, resolved } from '../relationship.js';

/** What happens next to a complaint, wherever it stands. */
export interface StepDraft {
  readonly complaintId: string;
  readonly upheld: boolean;
  readonly accepted: boolean;
  readonly csat: number | undefined;
}

const csat = fc.constantFrom(undefined, 1, 2, 3, 4, 5);
export const stepDrafts = (complaintIds: fc.Arbitrary<string>): fc.Arbitrary<StepDraft> =>
  fc.record({ complaintId: complaintIds, upheld: fc.boolean(), accepted: fc.boolean(), csat });

/** The step that a complaint is ready for; `undefined` for one that is not known. */
export function stepFrom(progress: Progress | undefined, draft: StepDraft): ComplaintStep | undefined {
  const { complaintId, upheld, accepted } = draft;
  switch (progress?.state) {
    case undefined:
    case 'AWAITED':
      return undefined;
    case 'RECEIVED':
    case 'REOPENED':
      return { type: 'ComplaintAssessed', data: { complaintId, upheld } };
    case 'ASSESSED':
    case 'DECLINED':
    case 'ESCALATED':
      return { type: 'SolutionProposed', data: { complaintId, remedy: 'REFUND' } };
    case 'PROPOSED':
      return { type: 'SolutionAnswered', data: { complaintId, accepted } };
    case 'ACCEPTED':
      return { type: 'SolutionImplemented', data: { complaintId } };
    case 'REJECTED':
    case 'IMPLEMENTED':
      return {
        type: 'ComplaintFollowedUp',
        data: draft.csat === undefined ? { complaintId } : { complaintId, csat: draft.csat },
      };
    case 'FOLLOWED_UP':
      return { type: 'ComplaintClosed', data: { complaintId } };
    case 'CLOSED':
      return { type: 'ComplaintReopened', data: { complaintId } };
  }
}

/** A fact, or the moment of a step that depends on the facts before it. */
export type Draft<Fact extends CustomerFact> =
  Occurred<Fact> | (Omit<Occurred, 'event'> & { readonly step: StepDraft });

/** Makes the steps of the drafts in the order of fold, and leaves out those of complaints that are not known then. */
export function withSteps<Fact extends CustomerFact>(drafts: readonly Draft<Fact>[]): Occurred<Fact | ComplaintStep>[] {
  const known = new Map<string, Progress>();
  return [...drafts].sort(compareFold).flatMap((draft): Occurred<Fact | ComplaintStep>[] => {
    const event = 'step' in draft ? stepFrom(known.get(draft.step.complaintId), draft.step) : draft.event;
    if (event === undefined) return [];
    if (isComplaintFact(event)) {
      const { complaintId } = event.data;
      const progress = advance(known.get(complaintId), event, 2);
      if (progress !== null) known.set(complaintId, progress);
    }
    const { id, occurredAt, sourceSeq } = draft;
    return [{ id, occurredAt, sourceSeq, event }];
  });
}

const complaintId = fc.integer({ min: 1, max: 3 }).map((n) => `p${n}`);
const HOUR = MS_PER_DAY / 24;

const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('complained' as const), complaintId }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('stepped' as const), step: stepDrafts(complaintId) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('resolved' as const), complaintId, upheld: fc.boolean(), csat }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('consulted' as const), complaintId }) },
);

/** Hours to the next fact, often such that a deadline is met or missed by little, or lies on midnight. */
const pause = fc.oneof(
  fc.constantFrom(0, 12 * HOUR, 24 * HOUR, 72 * HOUR, 7 * MS_PER_DAY, 24 * HOUR + 1),
  fc.integer({ min: 0, max: 10 * MS_PER_DAY }),
);

/** The complaints of a customer, in order of fold: some that were resolved before they are known, some said twice. */
export const complaintHistories: fc.Arbitrary<Occurred<ComplaintFact | KnowledgeUsed>[]> = fc
  .array(fc.tuple(pause, happening), { minLength: 1, maxLength: 40, size: 'max' })
  .map((steps) => {
    let now = at('2024-01-01 00:00');
    return withSteps<ComplaintFact | KnowledgeUsed>(
      steps.map(([ms, what], i): Draft<ComplaintFact | KnowledgeUsed> => {
        now += ms;
        const key = { id: `e${String(i).padStart(3, '0')}`, occurredAt: now, sourceSeq: i };
        if (what.kind === 'stepped') return { ...key, step: what.step };
        if (what.kind === 'complained') return { ...complained(what.complaintId, now), ...key };
        if (what.kind === 'resolved')
          return {
            ...resolved(what.complaintId, now, {
              upheld: what.upheld,
              ...(what.csat !== undefined && { csat: what.csat }),
            }),
            ...key,
          };
        const data = { articleId: 'a1', complaintId: what.complaintId };
        return { ...key, event: { type: 'KnowledgeUsed', data } };
      }),
    );
  })
  .filter((facts) => facts.length > 0);
