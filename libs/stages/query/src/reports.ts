import type { TenantId } from '@annals/contracts';
import { formatDay } from '@annals/kernel';
import type { ReadSide, TenantView } from './read-side.js';

type Counts = Record<string, number>;

/** What every report says of itself. */
interface ReportHead {
  /** The business day that it is as of; `null` while nothing has happened. */
  readonly asOf: string | null;
  readonly policyVersion: number;
}

export interface LifecycleReport extends ReportHead {
  readonly customers: number;
  readonly stages: Counts;
  readonly newBusiness: number;
  readonly recovered: number;
  readonly wonBack: number;
}

export interface LoyaltyReport extends ReportHead {
  readonly customers: number;
  readonly levels: Counts;
  readonly atRisk: number;
}

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
}

/** Reports add up what the projections tally at each change: their cost does not grow with the customers. */
export class Reports {
  constructor(private readonly readSide: ReadSide) {}

  async lifecycle(tenant: TenantId): Promise<LifecycleReport> {
    const view = await this.readSide.tenant('lifecycle', tenant);
    const stages = under(view, 'stage');
    const { newBusiness = 0, recovered = 0, wonBack = 0 } = view.totals;
    return { ...headOf(view), customers: sumOf(stages), stages, newBusiness, recovered, wonBack };
  }

  async loyalty(tenant: TenantId): Promise<LoyaltyReport> {
    const view = await this.readSide.tenant('loyalty', tenant);
    const levels = under(view, 'level');
    return { ...headOf(view), customers: sumOf(levels), levels, atRisk: view.totals['atRisk'] ?? 0 };
  }

  async rfm(tenant: TenantId): Promise<RfmReport> {
    const view = await this.readSide.tenant('value', tenant);
    const codes = under(view, 'rfm');
    return { ...headOf(view), buyers: sumOf(codes), codes, boxes: under(view, 'box') };
  }

  async value(tenant: TenantId): Promise<ValueReport> {
    const view = await this.readSide.tenant('value', tenant);
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
    };
  }
}

const headOf = ({ today, population }: TenantView): ReportHead => ({
  asOf: today === null ? null : formatDay(today),
  policyVersion: population.policy.version,
});

/** The tallies `name:…`, by what follows the colon, in order of name. */
function under({ totals }: TenantView, name: string): Counts {
  const prefix = `${name}:`;
  const found = Object.entries(totals).filter(([tally]) => tally.startsWith(prefix));
  found.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(found.map(([tally, count]) => [tally.slice(prefix.length), count]));
}

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
