import { evaluate, scorecardsOf, type Evaluated, type Scorecard } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import { headOf, type Report, type ReportHead } from './report.js';

/** The best by score, so many. */
const SHOWN = 100;

export interface ScorecardReport extends ReportHead {
  /** Buyers who were ranked. */
  readonly buyers: number;
  readonly best: readonly Scorecard[];
}

export const scorecardReport: Report<ScorecardReport> = {
  summary:
    'Customer value in four dimensions (财务/市场/管理/学习成长): percentiles among all buyers and their weighted mean, of the 100 best. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('value', tenant);
    const all: Evaluated[] = [];
    for await (const page of readSide.scan('value', tenant)) {
      const ids = page.map(({ id }) => id);
      const [accounts, attitudes, complaints] = await Promise.all([
        readSide.getMany('account', tenant, ids),
        readSide.getMany('satisfaction', tenant, ids),
        readSide.getMany('complaints', tenant, ids),
      ]);
      page.forEach(({ id, document }, i) => {
        if (document.doc.life.orders === 0) return;
        const known = [document, accounts[i], attitudes[i], complaints[i]].filter((each) => each !== undefined);
        const day = Math.max(...known.map((each) => dayOf(view, each)));
        const beside = { account: accounts[i]?.doc, satisfaction: attitudes[i]?.doc, complaints: complaints[i]?.doc };
        all.push(evaluate(id, document.doc, beside, day, view.context));
      });
    }
    const cards = scorecardsOf(all, view.context.policy);
    const best = cards.sort((a, b) => b.score - a.score || (a.customerId < b.customerId ? -1 : 1));
    return { ...headOf(view), buyers: all.length, best: best.slice(0, SHOWN) };
  },
};
