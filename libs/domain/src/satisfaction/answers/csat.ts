import type { Day } from '@annals/kernel';
import { meanOf } from './mean.js';
import type { SatisfactionPolicy } from '../policy.js';

/** What was answered, and on which business day. */
export interface Answered<T> {
  readonly day: Day;
  readonly value: T;
}

/**
 * Satisfaction by CSAT5 surveys, newest last, and no more than the policy's number. What a customer thinks of how a
 * complaint was resolved is another question and not among them.
 */
export type Csat = readonly Answered<number>[];

/** Adds the newest answer. */
export const withCsat = (csat: Csat, answer: Answered<number>, { csatAnswers }: SatisfactionPolicy): Csat =>
  [...csat, answer].slice(-csatAnswers);

/** The first day on which an answer counts no more. */
export const leavesOn = ({ day }: Answered<unknown>, { answerDays }: SatisfactionPolicy): Day => day + answerDays;

/** S, customer satisfaction (客户满意), 1–5: the mean of the last three CSAT within 365 days; `null` for UNKNOWN. */
export const satisfactionOn = (csat: Csat, day: Day, policy: SatisfactionPolicy): number | null =>
  meanOf(csat.filter((answer) => day < leavesOn(answer, policy)).map(({ value }) => value));
