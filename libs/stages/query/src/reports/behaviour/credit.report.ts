import { headOf, under, type Counts, type Report, type ReportHead } from '../report.js';

/** Costs in minor units of `currency`. */
export interface CreditReport extends ReportHead {
  readonly currency: string;
  readonly customers: number;
  /** GOOD, FAIR, POOR, and UNKNOWN of whom no payment is known. */
  readonly bands: Counts;
  readonly payments: number;
  /** Over all payments; `null` where there are none. */
  readonly meanDaysLate: number | null;
  readonly defaults: number;
  readonly costs: Counts;
}

export const creditReport: Report<CreditReport> = {
  summary: 'Customers by credit, how late they pay, and what they cost by kind. Minor units.',
  read: async (readSide, tenant) => {
    const [view, directory] = await Promise.all([
      readSide.tenant('account', tenant),
      readSide.tenant('directory', tenant),
    ]);
    const { payments = 0, daysLate = 0, defaults = 0 } = view.totals;
    const { GOOD = 0, FAIR = 0, POOR = 0 } = under(view, 'band');
    const customers = directory.totals['customers'] ?? 0;
    return {
      ...headOf(view),
      currency: view.population.policy.baseCurrency,
      customers,
      bands: { GOOD, FAIR, POOR, UNKNOWN: Math.max(0, customers - GOOD - FAIR - POOR) },
      payments,
      meanDaysLate: payments === 0 ? null : daysLate / payments,
      defaults,
      costs: under(view, 'cost'),
    };
  },
};
