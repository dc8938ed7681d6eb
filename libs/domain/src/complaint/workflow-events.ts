import { Type } from '@sinclair/typebox';
import { closed, declareEvent, freeText, identifier, money, personal, word, type EventOf } from '../declaration.js';

/** The four steps of a complaint (投诉四部曲, domain.md §2.5) as facts, each named by its complaint. */
const complaintId = identifier('the complaint');

export const ComplaintAssessed = declareEvent({
  name: 'ComplaintAssessed',
  wire: 'complaint.assessed',
  stream: 'customer',
  summary: 'It was judged whether the complaint is justified (判断是否成立).',
  schema: closed({ complaintId, upheld: Type.Boolean({ description: 'whether it is justified' }) }),
});
export type ComplaintAssessed = EventOf<typeof ComplaintAssessed>;

export const SolutionProposed = declareEvent({
  name: 'SolutionProposed',
  wire: 'complaint.solution-proposed',
  stream: 'customer',
  summary: 'A solution was offered to the customer (提出方案).',
  schema: closed({
    complaintId,
    remedy: word('what is offered, as a code'),
    compensation: Type.Optional(money('what is paid to the customer')),
    text: personal(freeText('the offer in words')),
  }),
});
export type SolutionProposed = EventOf<typeof SolutionProposed>;

export const SolutionAnswered = declareEvent({
  name: 'SolutionAnswered',
  wire: 'complaint.solution-answered',
  stream: 'customer',
  summary: 'The customer accepted or declined the solution; a second refusal escalates the complaint.',
  schema: closed({ complaintId, accepted: Type.Boolean() }),
});
export type SolutionAnswered = EventOf<typeof SolutionAnswered>;

export const SolutionImplemented = declareEvent({
  name: 'SolutionImplemented',
  wire: 'complaint.solution-implemented',
  stream: 'customer',
  summary: 'The accepted solution was carried out (实施方案).',
  schema: closed({ complaintId }),
});
export type SolutionImplemented = EventOf<typeof SolutionImplemented>;

export const ComplaintFollowedUp = declareEvent({
  name: 'ComplaintFollowedUp',
  wire: 'complaint.followed-up',
  stream: 'customer',
  summary: 'The customer was asked afterwards whether all is well (跟踪服务).',
  schema: closed({
    complaintId,
    csat: Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description: 'satisfaction with the resolution, 1–5' })),
  }),
});
export type ComplaintFollowedUp = EventOf<typeof ComplaintFollowedUp>;

export const ComplaintClosed = declareEvent({
  name: 'ComplaintClosed',
  wire: 'complaint.closed',
  stream: 'customer',
  summary: 'Nothing is left to do about the complaint.',
  schema: closed({ complaintId }),
});
export type ComplaintClosed = EventOf<typeof ComplaintClosed>;

export const ComplaintReopened = declareEvent({
  name: 'ComplaintReopened',
  wire: 'complaint.reopened',
  stream: 'customer',
  summary: 'The customer came back with a closed complaint; it is assessed again.',
  schema: closed({ complaintId, reason: personal(freeText('why, in words')) }),
});
export type ComplaintReopened = EventOf<typeof ComplaintReopened>;

/** Of them, what neither stage nor level asks for. */
export type SolutionStep = SolutionProposed | SolutionAnswered | SolutionImplemented;

export type ComplaintStep =
  | ComplaintAssessed
  | SolutionProposed
  | SolutionAnswered
  | SolutionImplemented
  | ComplaintFollowedUp
  | ComplaintClosed
  | ComplaintReopened;
