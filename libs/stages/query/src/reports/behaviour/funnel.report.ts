import type { CustomerId, TenantId } from '@annals/contracts';
import { funnelRates, opportunitiesAt, type FunnelRates, type OpportunitiesView } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import type { ReadSide, TenantView } from '../../read-side.js';
import { headOf, under, type Counts, type Report, type ReportHead } from '../report.js';

export interface FunnelReport extends ReportHead, FunnelRates {
  /** Opportunities by where they are now. */
  readonly states: Counts;
  /** Of them, those that lay idle at the end of the newest closed day. */
  readonly nudgesDue: Counts;
  /** Whom to follow up first: those idle for longest, of at most so many customers. */
  readonly idle: readonly (OpportunitiesView['opportunities'][number] & { readonly customerId: CustomerId })[];
  /** What follows the funnel: new by first purchase, active as neither in decline nor lost, and lost. */
  readonly customers: { readonly new: number; readonly active: number; readonly lost: number };
}

const MOST_CUSTOMERS = 50;
const ACTIVE_STAGES = ['EXPLORATION', 'FORMATION', 'STABLE'];

export const funnelReport: Report<FunnelReport> = {
  summary: 'The sales funnel: opportunities by step, conversion from step to step, and what lies idle.',
  read: async (readSide, tenant) => {
    const [view, behaviour, lifecycle] = await Promise.all([
      readSide.tenant('opportunities', tenant),
      readSide.tenant('behaviour', tenant),
      readSide.tenant('lifecycle', tenant),
    ]);
    const stages = under(lifecycle, 'stage');
    return {
      ...headOf(view),
      ...funnelRates(under(view, 'reached')),
      states: under(view, 'state'),
      nudgesDue: under(view, 'nudge'),
      idle: await idleOf(readSide, tenant, view),
      customers: {
        new: behaviour.totals['new'] ?? 0,
        active: ACTIVE_STAGES.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0),
        lost: stages['LOST'] ?? 0,
      },
    };
  },
};

async function idleOf(readSide: ReadSide, tenant: TenantId, view: TenantView): Promise<FunnelReport['idle']> {
  if (view.today === null) return [];
  const { items } = await readSide.listOf('opportunities', tenant, {
    index: 'nudge',
    prefix: [],
    atMost: view.context.calendar.startOf(view.today),
    order: 'ascending',
    limit: MOST_CUSTOMERS,
  });
  return items.flatMap(({ id: customerId, document }) =>
    opportunitiesAt(document.doc, dayOf(view, document), view.context)
      .opportunities.filter(({ nudgeDue }) => nudgeDue)
      .map((opportunity) => ({ customerId, ...opportunity })),
  );
}
