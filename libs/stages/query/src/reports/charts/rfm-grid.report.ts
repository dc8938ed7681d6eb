import { netOfSums } from '@annals/domain';
import { headOf, type Report, type ReportHead } from '../report.js';

/** Buyers of one recency and one frequency. Amounts in minor units of `currency`, means over the buyers. */
export interface RfmGridCell {
  /** 1–5; 5 is the newest, and the most. */
  readonly r: number;
  readonly f: number;
  readonly customers: number;
  readonly meanM: number;
  /** Net revenue of the window, and of the whole life. */
  readonly meanWindowNet: number;
  readonly meanLifeNet: number;
}

export interface RfmGridReport extends ReportHead {
  readonly currency: string;
  readonly buyers: number;
  /** The 25 cells, by r and then by f; means are 0 where nobody is. */
  readonly cells: readonly RfmGridCell[];
}

const SCORES = [1, 2, 3, 4, 5];

export const rfmGridReport: Report<RfmGridReport> = {
  summary: 'Buyers by recency and frequency, with mean monetary score and net revenue: 25 cells. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('value', tenant);
    const sums = new Map<string, { customers: number; m: number; window: number; life: number }>();
    for await (const page of readSide.scan('value', tenant)) {
      for (const { document } of page) {
        const { scores, window, life } = document.doc;
        if (!scores) continue;
        const key = `${scores.r}${scores.f}`;
        const sum = sums.get(key) ?? { customers: 0, m: 0, window: 0, life: 0 };
        sum.customers++;
        sum.m += scores.m;
        sum.window += netOfSums(window);
        sum.life += netOfSums(life);
        sums.set(key, sum);
      }
    }
    const cells = SCORES.flatMap((r) =>
      SCORES.map((f): RfmGridCell => {
        const { customers, m, window, life } = sums.get(`${r}${f}`) ?? { customers: 0, m: 0, window: 0, life: 0 };
        const mean = (sum: number): number => (customers === 0 ? 0 : sum / customers);
        return { r, f, customers, meanM: mean(m), meanWindowNet: mean(window), meanLifeNet: mean(life) };
      }),
    );
    const buyers = cells.reduce((sum, { customers }) => sum + customers, 0);
    return { ...headOf(view), currency: view.population.policy.baseCurrency, buyers, cells };
  },
};
