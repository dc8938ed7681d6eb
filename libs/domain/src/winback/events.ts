import { closed, declareEvent, identifier, oneOf, type EventOf } from '../declaration.js';

/** How a lost customer is approached, by tier: 关键 by a call, 普通 by an offer, 小 by machine (domain.md §2.6). */
export const WIN_BACK_PLAYS = ['PERSONAL_CALL', 'OFFER', 'AUTOMATED'] as const;
export const WIN_BACK_OUTCOMES = ['WON_BACK', 'DECLINED', 'UNREACHED'] as const;

export const WinBackStarted = declareEvent({
  name: 'WinBackStarted',
  wire: 'win-back.started',
  stream: 'customer',
  naming: { kind: 'win-back', field: 'caseId' },
  summary: 'The business set out to win the customer back (挽回).',
  schema: closed({ caseId: identifier('the case'), play: oneOf(WIN_BACK_PLAYS) }),
});
export type WinBackStarted = EventOf<typeof WinBackStarted>;

export const WinBackEnded = declareEvent({
  name: 'WinBackEnded',
  wire: 'win-back.ended',
  stream: 'customer',
  naming: { kind: 'win-back-end', field: 'caseId' },
  summary: 'The case was closed, with what the business thinks came of it; success is measured by purchases.',
  schema: closed({ caseId: identifier('the case'), outcome: oneOf(WIN_BACK_OUTCOMES) }),
});
export type WinBackEnded = EventOf<typeof WinBackEnded>;

export type WinBackFact = WinBackStarted | WinBackEnded;
