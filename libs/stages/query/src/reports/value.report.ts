import { headOf, sumOf, under, type Counts, type Report, type ReportHead } from './report.js';

export interface RfmReport extends ReportHead {
  readonly buyers: number;
  readonly codes: Counts;
  readonly boxes: Counts;
}

/** Amounts in minor units of `currency`. */
export interface ValueReport extends ReportHead {
  readonly currency: string;
  readonly customers: number;
  readonly buyers: number;
  readonly gross: number;
  readonly refunds: number;
  readonly net: number;
  readonly margin: number;
  /** Buyers whose margin rests on the policy's rate, since a unit cost is not known. */
  readonly estimated: number;
  readonly cutsAsOf: string | null;
  readonly pyramid: Counts;
  readonly netByTier: Counts;
  readonly contribution: Counts;
  readonly importance: Counts;
  /** By cell of the CLV matrix; empty while no model is in force. */
  readonly matrix: Counts;
  readonly belowZero: number;
}

export const rfmReport: Report<RfmReport> = {
  summary: 'Buyers by RFM code and box.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('value', tenant);
    const codes = under(view, 'rfm');
    return { ...headOf(view), buyers: sumOf(codes), codes, boxes: under(view, 'box') };
  },
};

export const valueReport: Report<ValueReport> = {
  summary: 'Revenue, refunds, margin and tiers over all customers. Minor units.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('value', tenant);
    const { customers = 0, buyers = 0, gross = 0, refunds = 0, net = 0, margin = 0, estimated = 0 } = view.totals;
    return {
      ...headOf(view),
      currency: view.population.policy.baseCurrency,
      ...{ customers, buyers, gross, refunds, net, margin, estimated },
      cutsAsOf: view.population.cuts?.asOf ?? null,
      pyramid: under(view, 'pyramid'),
      netByTier: under(view, 'net'),
      contribution: under(view, 'contribution'),
      importance: under(view, 'importance'),
      matrix: under(view, 'cell'),
      belowZero: view.totals['belowZero'] ?? 0,
    };
  },
};
