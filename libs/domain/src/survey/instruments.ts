import type { Instrument, SurveyAnswered } from './events.js';

type Question = keyof SurveyAnswered['data']['answers'];

/** What each instrument asks, those first that must be answered. */
const questions: Readonly<
  Record<Instrument, { readonly must: readonly Question[]; readonly may: readonly Question[] }>
> = {
  CSAT5: { must: ['satisfaction'], may: [] },
  NPS: { must: ['recommendation'], may: [] },
  ACSI10: { must: ['satisfaction', 'confirmation', 'ideal'], may: ['expectation', 'quality', 'value'] },
  LOYALTY: { must: [], may: ['competitorAttitude', 'repurchaseIntent'] },
  SOW: { must: ['ownShare'], may: [] },
  STAY_REASON: { must: ['reason'], may: [] },
  EQUITY_DRIVERS: { must: ['value', 'brand', 'relationship'], may: [] },
};

/** The scale of CSAT5 ends at 5, that of the index item of the same name at 10. */
const CSAT_MOST = 5;

/** Whether a sheet answers the questions of its instrument, and no other. */
export function isAnswerOf({ instrument, answers }: SurveyAnswered['data']): boolean {
  const { must, may } = questions[instrument];
  const answered = Object.keys(answers) as Question[];
  if (answered.length === 0) return false;
  if (instrument === 'CSAT5' && (answers.satisfaction ?? 0) > CSAT_MOST) return false;
  return must.every((question) => answered.includes(question)) && answered.every((a) => [...must, ...may].includes(a));
}
