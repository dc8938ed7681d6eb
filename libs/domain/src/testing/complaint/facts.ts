import type { Instant, Occurred } from '@annals/kernel';
import type { ComplaintStep } from '../../complaint/workflow-events.js';
import type { KnowledgeUsed } from '../../service/events.js';
import { at } from '../purchases.js';

type StepType = ComplaintStep['type'];
type Said<Type extends StepType> = Omit<Extract<ComplaintStep, { type: Type }>['data'], 'complaintId'>;

/** A step of the complaint workflow. */
export const stepped = <Type extends StepType>(
  type: Type,
  complaintId: string,
  when: string | Instant,
  said: Said<Type>,
): Occurred<ComplaintStep> => ({
  id: `${complaintId}-${type}-${String(when)}`,
  occurredAt: typeof when === 'number' ? when : at(when),
  sourceSeq: 0,
  event: { type, data: { complaintId, ...said } } as unknown as ComplaintStep,
});

export const assessed = (complaintId: string, when: string, upheld = true) =>
  stepped('ComplaintAssessed', complaintId, when, { upheld });
export const proposed = (complaintId: string, when: string) =>
  stepped('SolutionProposed', complaintId, when, { remedy: 'REFUND' });
export const answered = (complaintId: string, when: string, accepted: boolean) =>
  stepped('SolutionAnswered', complaintId, when, { accepted });
export const implemented = (complaintId: string, when: string) => stepped('SolutionImplemented', complaintId, when, {});
export const followedUp = (complaintId: string, when: string, csat?: number) =>
  stepped('ComplaintFollowedUp', complaintId, when, csat === undefined ? {} : { csat });
export const closedAt = (complaintId: string, when: string) => stepped('ComplaintClosed', complaintId, when, {});
export const reopened = (complaintId: string, when: string) => stepped('ComplaintReopened', complaintId, when, {});

export const consulted = (articleId: string, complaintId: string, when: string): Occurred<KnowledgeUsed> => ({
  id: `${articleId}-${complaintId}-${when}`,
  occurredAt: at(when),
  sourceSeq: 0,
  event: { type: 'KnowledgeUsed', data: { articleId, complaintId } },
});
