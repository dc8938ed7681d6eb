import { assess, loyaltyIndexAt, outlookAt, type Assessed, type Assessment } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import { headOf, type Report, type ReportHead } from './report.js';

/** The best by profit, so many. */
const SHOWN = 100;

export interface AssessmentReport extends ReportHead {
  /** Buyers who were ranked. */
  readonly buyers: number;
  readonly best: readonly Assessment[];
}

export const assessmentReport: Report<AssessmentReport> = {
  summary:
    'Quantified assessment: percentiles of profit, influence, loyalty and potential among all buyers, of the 100 best by profit. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('value', tenant);
    const { model, policy } = view.context;
    const all: Assessed[] = [];
    for await (const page of readSide.scan('value', tenant)) {
      const asked = await readSide.getMany(
        'satisfaction',
        tenant,
        page.map(({ id }) => id),
      );
      page.forEach(({ id: customerId, document }, i) => {
        const { life, history, expenses } = document.doc;
        if (life.orders === 0) return;
        const { e12 } = outlookAt(history.orders, dayOf(view, document), model, policy);
        const said = asked[i];
        const loyaltyIndex = said ? loyaltyIndexAt(said.doc, dayOf(view, said), view.context) : null;
        all.push({ customerId, margin: life.margin, referrals: expenses.referrals, loyaltyIndex, e12 });
      });
    }
    const best = assess(all).sort((a, b) => b.profit - a.profit || (a.customerId < b.customerId ? -1 : 1));
    return { ...headOf(view), buyers: all.length, best: best.slice(0, SHOWN) };
  },
};
