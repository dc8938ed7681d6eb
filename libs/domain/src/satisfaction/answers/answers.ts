import type { Day } from '@annals/kernel';
import type { StayReason, SurveyAnswered } from '../../survey/events.js';
import { leavesOn, withCsat, type Answered, type Csat } from './csat.js';
import type { SatisfactionPolicy } from '../policy.js';

/** The answers to ACSI10 without those that were not given, 1–10. */
export type AcsiSheet = Pick<
  SurveyAnswered['data']['answers'],
  'satisfaction' | 'confirmation' | 'ideal' | 'expectation' | 'quality' | 'value'
>;

/** The answers to EQUITY_DRIVERS, 1–10. */
export type DriverSheet = Pick<SurveyAnswered['data']['answers'], 'value' | 'brand' | 'relationship'>;

/** The newest answer to each question. A question of which no answer counts any more is absent. */
export interface Newest {
  recommendation?: Answered<number>;
  acsi?: Answered<AcsiSheet>;
  equityDrivers?: Answered<DriverSheet>;
  competitorAttitude?: Answered<number>;
  repurchaseIntent?: Answered<number>;
  ownShare?: Answered<number>;
  reason?: Answered<StayReason>;
}

/** What a customer said in surveys, as far as it still counts. */
export interface Answers {
  csat: Csat;
  newest: Newest;
}

export const noAnswers = (): Answers => ({ csat: [], newest: {} });

/** Changes `answers`. */
export function takeAnswers(
  answers: Answers,
  sheet: SurveyAnswered['data'],
  day: Day,
  policy: SatisfactionPolicy,
): void {
  const given = sheet.answers;
  switch (sheet.instrument) {
    case 'CSAT5':
      if (given.satisfaction !== undefined)
        answers.csat = withCsat(answers.csat, { day, value: given.satisfaction }, policy);
      return;
    case 'ACSI10':
      answers.newest.acsi = { day, value: given };
      return;
    case 'EQUITY_DRIVERS':
      answers.newest.equityDrivers = { day, value: given };
      return;
    default:
      for (const question of ['recommendation', 'competitorAttitude', 'repurchaseIntent', 'ownShare'] as const) {
        const value = given[question];
        if (value !== undefined) answers.newest[question] = { day, value };
      }
      if (given.reason !== undefined) answers.newest.reason = { day, value: given.reason };
  }
}

/** Forgets what counts no more on `day`. Changes `answers`. */
export function forgetAnswers(answers: Answers, day: Day, policy: SatisfactionPolicy): void {
  const counts = (answer: Answered<unknown>): boolean => day < leavesOn(answer, policy);
  if (!answers.csat.every(counts)) answers.csat = answers.csat.filter(counts);
  for (const [question, answer] of Object.entries(answers.newest) as [keyof Newest, Answered<unknown>][])
    if (!counts(answer)) Reflect.deleteProperty(answers.newest, question);
}

/** Whether any answer counts: of someone who was never asked, or long ago, nothing is known. */
export const isAsked = ({ csat, newest }: Answers): boolean => csat.length > 0 || Object.keys(newest).length > 0;

/** The days on which an answer leaves, in no order. */
export const leavingDays = ({ csat, newest }: Answers, policy: SatisfactionPolicy): Day[] =>
  [...csat, ...(Object.values(newest) as Answered<unknown>[])].map((answer) => leavesOn(answer, policy));
