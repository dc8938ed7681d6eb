import { headOf, under, type Counts, type Report, type ReportHead } from '../report.js';

/** Rates are shares 0–1, `null` where there is nothing to divide by. */
export interface ContactsReport extends ReportHead {
  /** Interactions of all time, by direction and channel; and their seconds, as far as known, by channel. */
  readonly touches: Readonly<Record<'inbound' | 'outbound' | 'twoWay', Counts>>;
  readonly seconds: Counts;
  readonly closeness: Counts;
  /** Everybody known, and of them those with a touch or purchase within the policy's days. */
  readonly known: number;
  readonly active: number;
  readonly activeRate: number | null;
  /** Registered customers who had their time to buy, and did; those whose time still runs are in neither. */
  readonly activated: number;
  readonly missed: number;
  readonly open: number;
  readonly activationRate: number | null;
  readonly optedOut: number;
  /** Customers by dedicated representative. */
  readonly representatives: Counts;
}

const rate = (part: number, all: number): number | null => (all === 0 ? null : part / all);

export const contactsReport: Report<ContactsReport> = {
  summary: 'Touches by channel, closeness, and how many customers are active, activated and looked after.',
  read: async (readSide, tenant) => {
    const [view, directory] = await Promise.all([
      readSide.tenant('contacts', tenant),
      readSide.tenant('directory', tenant),
    ]);
    const { active = 0, optedOut = 0 } = view.totals;
    const { ACTIVATED: activated = 0, MISSED: missed = 0, OPEN: open = 0 } = under(view, 'activation');
    const known = directory.totals['customers'] ?? 0;
    return {
      ...headOf(view),
      touches: { inbound: under(view, 'inbound'), outbound: under(view, 'outbound'), twoWay: under(view, 'twoWay') },
      seconds: under(view, 'seconds'),
      closeness: under(view, 'closeness'),
      ...{ known, active, activeRate: rate(active, known) },
      ...{ activated, missed, open, activationRate: rate(activated, activated + missed) },
      optedOut,
      representatives: under(view, 'representative'),
    };
  },
};
