import { headOf, under, type Counts, type Report, type ReportHead } from '../report.js';

export interface BehaviourReport extends ReportHead {
  /** Everybody known, by the labels of the customer filter (客户过滤) and by the formation of loyalty. */
  readonly customers: number;
  readonly labels: Counts;
  readonly formations: Counts;
  /** Of those registered, touched or sold to. */
  readonly classes: Counts;
  /** HIGH, LOW, and UNKNOWN of whom nothing was spent in the window: of all, while no order ever had a discount. */
  readonly priceSensitivity: Counts;
  readonly buyers: number;
  readonly orders: number;
  /** Orders wholly refunded: they count for nothing else. */
  readonly refundedOrders: number;
  /** Orders with a discount on some line. */
  readonly discountedOrders: number;
}

export const behaviourReport: Report<BehaviourReport> = {
  summary: 'Customers by label, formation of loyalty, loyalty class and price sensitivity.',
  read: async (readSide, tenant) => {
    const [view, directory] = await Promise.all([
      readSide.tenant('behaviour', tenant),
      readSide.tenant('directory', tenant),
    ]);
    const { customers = 0, buyers = 0, orders = 0, refundedOrders = 0, discountedOrders = 0 } = view.totals;
    return {
      ...headOf(view),
      customers: directory.totals['customers'] ?? 0,
      labels: under(directory, 'label'),
      formations: under(directory, 'formation'),
      classes: under(view, 'class'),
      // Where discounts are not recorded at all, nobody can be told to care little for prices.
      priceSensitivity: discountedOrders > 0 ? under(view, 'price') : { UNKNOWN: customers },
      ...{ buyers, orders, refundedOrders, discountedOrders },
    };
  },
};
