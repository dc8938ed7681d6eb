import { netOfSums } from '@annals/domain';
import { headOf, type Report, type ReportHead } from '../report.js';

/** The best customers, up to a rank, and what they bring. Shares are 0–1. */
export interface CurvePoint {
  readonly rank: number;
  readonly customers: number;
  readonly net: number;
}

export interface ContributionCurveReport extends ReportHead {
  readonly currency: string;
  /** Customers who bought in the window. */
  readonly buyers: number;
  /** What they brought in the window, in minor units. */
  readonly net: number;
  /** At most 100, from the best customer to the last; the curve begins at 0, 0. */
  readonly points: readonly CurvePoint[];
  /** Up to which ranks BEST and MIDDLE go by the cuts in force; `null` before the first. */
  readonly cuts: { readonly asOf: string; readonly best: CurvePoint; readonly middle: CurvePoint } | null;
}

const MOST_POINTS = 100;

/** Ranked as the cuts are: by net revenue of the window, ties by id. */
export const contributionCurveReport: Report<ContributionCurveReport> = {
  summary:
    'The 80/20 curve (二八定律): which share of customers brings which share of net revenue of the window, and where the cuts are. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('value', tenant);
    const nets: number[] = [];
    for await (const page of readSide.scan('value', tenant))
      for (const { document } of page) if (document.doc.window.orders > 0) nets.push(netOfSums(document.doc.window));
    nets.sort((a, b) => b - a);
    const sums: number[] = [];
    nets.forEach((net, i) => sums.push((sums[i - 1] ?? 0) + net));
    const [buyers, net] = [nets.length, sums.at(-1) ?? 0];
    const pointAt = (rank: number): CurvePoint => {
      const known = Math.min(rank, buyers);
      const share = net === 0 ? 0 : (sums[known - 1] ?? 0) / net;
      return { rank, customers: buyers === 0 ? 0 : known / buyers, net: share };
    };
    const count = Math.min(buyers, MOST_POINTS);
    const ranks = Array.from({ length: count }, (_, i) => Math.round(((i + 1) * buyers) / count));
    const { cuts } = view.population;
    return {
      ...headOf(view),
      currency: view.population.policy.baseCurrency,
      ...{ buyers, net },
      points: ranks.map(pointAt),
      cuts: cuts && {
        asOf: cuts.asOf,
        best: pointAt(cuts.contribution[0]!.rank),
        middle: pointAt(cuts.contribution[1]!.rank),
      },
    };
  },
};
