import { formatDay, formatInstant, type Day } from '@annals/kernel';
import { answeredBy, resultOf, type WinBackCase, type WinBackDoc, type WinBackResult } from './case.js';

/** A case as it is shown; days are dates, instants ISO 8601. */
export interface WinBackCaseView {
  readonly caseId: string;
  readonly play: WinBackCase['play'];
  readonly startedAt: string;
  /** The last day on which a purchase is its success. */
  readonly until: string;
  readonly callBy: string | null;
  readonly calledAt: string | null;
  readonly open: boolean;
  /** What the business thinks came of it. */
  readonly outcome: WinBackCase['outcome'];
  /** What came of it by purchases. */
  readonly result: WinBackResult;
  readonly purchasedOn: string | null;
}

/** WinBack of domain.md §5.4 as of a business day. */
export interface WinBackView {
  readonly cases: readonly WinBackCaseView[];
}

/** Reads the document as of a business day that is not before its last fold; agrees with sweeping to it. */
export const winBackAt = ({ cases }: WinBackDoc, day: Day): WinBackView => ({
  cases: cases.map((attempt) => shown({ ...attempt, over: attempt.over || attempt.until < day })),
});

function shown(attempt: WinBackCase): WinBackCaseView {
  const { id: caseId, play, outcome, callBy, calledAt } = attempt;
  const order = answeredBy(attempt);
  return {
    ...{ caseId, play },
    startedAt: formatInstant(attempt.startedAt),
    until: formatDay(attempt.until),
    callBy: callBy === null ? null : formatInstant(callBy),
    calledAt: calledAt === null ? null : formatInstant(calledAt),
    open: outcome === null,
    outcome,
    result: resultOf(attempt),
    purchasedOn: order ? formatDay(order.day) : null,
  };
}
