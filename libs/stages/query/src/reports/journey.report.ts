import type { Attempt, SalesPhase } from '@annals/domain';
import type { TenantView } from '../read-side.js';
import { headOf, percentOf, sumOf, under, type Counts, type Report, type ReportHead } from './report.js';

/** Those who began in a month, and what became of them. The percentage leaves out whose time still runs; `null` of none. */
interface Cohort {
  readonly month: string;
  readonly began: number;
  readonly done: number;
  readonly missed: number;
  readonly open: number;
  readonly percent: number | null;
}

export interface JourneyReport extends ReportHead {
  /** 获取 and 转换: by month of registration, and how many of them bought in time. */
  readonly acquired: readonly Cohort[];
  /** 保持: by month of the first purchase, and how many of them bought again in time. */
  readonly converted: readonly Cohort[];
  readonly conversionPercent: number | null;
  readonly retentionPercent: number | null;
  /** Customers of whom no registration is known: they are in no month of acquisition. */
  readonly unregistered: number;
  /** Customers whose lifecycle stage is LOST today. */
  readonly lost: number;
  /** Interactions 售前, 售中 and 售后. */
  readonly touches: Readonly<Record<SalesPhase, number>>;
}

export const journeyReport: Report<JourneyReport> = {
  summary: 'Customers acquired, converted and kept (获取/转换/保持) by month, and interactions by phase of the sale.',
  read: async (readSide, tenant) => {
    const [view, lifecycle] = await Promise.all([
      readSide.tenant('journey', tenant),
      readSide.tenant('lifecycle', tenant),
    ]);
    const { PRE_SALE = 0, IN_SALE = 0, AFTER_SALE = 0 } = under(view, 'touches');
    return {
      ...headOf(view),
      acquired: cohortsOf(view, 'conversion'),
      converted: cohortsOf(view, 'retention'),
      conversionPercent: rateOf(view, 'conversion'),
      retentionPercent: rateOf(view, 'retention'),
      unregistered: view.totals['unregistered'] ?? 0,
      lost: lifecycle.totals['stage:LOST'] ?? 0,
      touches: { PRE_SALE, IN_SALE, AFTER_SALE },
    };
  },
};

type Goal = 'conversion' | 'retention';

const byMonth = (view: TenantView, goal: Goal, attempt: Attempt): Counts => under(view, `${goal}:${attempt}`);

function rateOf(view: TenantView, goal: Goal): number | null {
  const done = sumOf(byMonth(view, goal, 'DONE'));
  return percentOf(done, done + sumOf(byMonth(view, goal, 'MISSED')));
}

function cohortsOf(view: TenantView, goal: Goal): Cohort[] {
  const [dones, misses, opens] = (['DONE', 'MISSED', 'OPEN'] as const).map((attempt) => byMonth(view, goal, attempt));
  const months = [...new Set([dones, misses, opens].flatMap((counts) => Object.keys(counts!)))].sort();
  return months.map((month) => {
    const [done, missed, open] = [dones, misses, opens].map((counts) => counts![month] ?? 0) as [
      number,
      number,
      number,
    ];
    return { month, began: done + missed + open, done, missed, open, percent: percentOf(done, done + missed) };
  });
}
