import { ACSI_ITEMS, acsiIndex } from '@annals/domain';
import type { TenantView } from '../read-side.js';
import { headOf, meanIn, sumOf, under, type Counts, type Mean, type Report, type ReportHead } from './report.js';

export interface SatisfactionReport extends ReportHead {
  readonly customers: number;
  /** S, 1–5. */
  readonly satisfaction: Mean;
  /** Points from −100 to 100: percentage of promoters less that of detractors. */
  readonly nps: {
    readonly points: number | null;
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
    readonly n: number;
  };
  /** The index, 0–100, and its items and neighbours in the model, 1–10. */
  readonly acsi: { readonly index: Mean; readonly items: Readonly<Record<(typeof ACSI_ITEMS)[number], Mean>> };
  /** Complainants among customers, 0–1. */
  readonly complaints: { readonly complainants: number; readonly rate: number | null };
  readonly curveTypes: { readonly counts: Counts; readonly n: number };
  readonly sevenTypes: { readonly counts: Counts; readonly n: number };
}

export const satisfactionReport: Report<SatisfactionReport> = {
  summary: 'Satisfaction, recommendation, the satisfaction index, complainants, and customers by type of attitude.',
  read: async (readSide, tenant) => {
    const [view, directory] = await Promise.all([
      readSide.tenant('satisfaction', tenant),
      readSide.tenant('directory', tenant),
    ]);
    const { customers = 0 } = directory.totals;
    const { complainants = 0 } = view.totals;
    const [curve, seven] = [under(view, 'curve'), under(view, 'type')];
    return {
      ...headOf(view),
      customers,
      satisfaction: meanIn(view, 'csat'),
      nps: npsOf(view),
      acsi: acsiOf(view),
      complaints: { complainants, rate: customers > 0 ? complainants / customers : null },
      curveTypes: { counts: curve, n: sumOf(curve) },
      sevenTypes: { counts: seven, n: sumOf(seven) },
    };
  },
};

function npsOf(view: TenantView): SatisfactionReport['nps'] {
  const { promoterFrom, detractorUpTo } = view.population.policy.satisfaction;
  const given = Object.entries(under(view, 'recommendation'));
  const whose = (belongs: (figure: number) => boolean): number =>
    given.reduce((sum, [figure, count]) => (belongs(Number(figure)) ? sum + count : sum), 0);
  const promoters = whose((figure) => figure >= promoterFrom);
  const detractors = whose((figure) => figure <= detractorUpTo);
  const n = whose(() => true);
  const points = n > 0 ? (100 * (promoters - detractors)) / n : null;
  return { points, promoters, passives: n - promoters - detractors, detractors, n };
}

/** The index is linear in its items, which no sheet lacks: that of the means is the mean of the indexes. */
function acsiOf(view: TenantView): SatisfactionReport['acsi'] {
  const items = Object.fromEntries(ACSI_ITEMS.map((item) => [item, meanIn(view, item)])) as Record<
    (typeof ACSI_ITEMS)[number],
    Mean
  >;
  const means = Object.fromEntries(
    ACSI_ITEMS.flatMap((item) => (items[item].mean === null ? [] : [[item, items[item].mean]])),
  );
  const mean = acsiIndex(means, view.population.policy.satisfaction);
  return { index: { mean, n: items.satisfaction.n }, items };
}
