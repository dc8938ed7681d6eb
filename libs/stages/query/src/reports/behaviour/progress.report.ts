import type { CustomerId, TenantId } from '@annals/contracts';
import { loyaltyAt, RUNGS, type DirectoryDoc, type Gap } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import type { ReadSide, TenantView } from '../../read-side.js';
import { headOf, under, type Report, type ReportHead } from '../report.js';

/** So many of a rung or class are named; the list of customers has them all. */
const MOST_NAMED = 50;

/** Somebody whose loyalty is to be recognised, and what is missing for the next rung. */
export interface Recognised {
  readonly customerId: CustomerId;
  readonly level: number | null;
  readonly loyaltyClass: string;
  /** Lifetime net revenue, minor units of the base currency. */
  readonly net: number;
  readonly missing: readonly Gap[];
}

export interface ProgressReport extends ReportHead {
  /** Customers by rung, lowest first, with the one that they can reach next. */
  readonly rungs: readonly {
    readonly level: number;
    readonly rung: string;
    readonly customers: number;
    readonly next: string | null;
  }[];
  /** Level 支持者 or above, or class 忠诚. */
  readonly recognised: number;
  /** The most valuable of them, by level from the highest, and then by net revenue. */
  readonly customers: readonly Recognised[];
}

export const progressReport: Report<ProgressReport> = {
  summary: 'Who is how far on the ladder (关系递进), and whose loyalty to recognise (忠诚客户识别).',
  read: async (readSide, tenant) => {
    const [view, directory] = await Promise.all([
      readSide.tenant('loyalty', tenant),
      readSide.tenant('directory', tenant),
    ]);
    const levels = under(view, 'level');
    return {
      ...headOf(view),
      rungs: RUNGS.map(({ name }, level) => ({
        level,
        rung: name,
        customers: levels[level] ?? 0,
        next: RUNGS[level + 1]?.name ?? null,
      })),
      recognised: directory.totals['recognised'] ?? 0,
      customers: await recognisedOf(readSide, tenant, view),
    };
  },
};

const SOURCES = [
  ['level', 5],
  ['level', 4],
  ['level', 3],
  ['loyaltyClass', 'LOYAL'],
] as const;

async function recognisedOf(readSide: ReadSide, tenant: TenantId, view: TenantView): Promise<Recognised[]> {
  const found = new Map<CustomerId, DirectoryDoc>();
  for (const [index, value] of SOURCES) {
    const limit = MOST_NAMED - found.size;
    if (limit <= 0) break;
    const page = await readSide.list(tenant, { index, prefix: [value], order: 'descending', limit });
    for (const { id, document } of page.items) found.set(id, document.doc);
  }
  return Promise.all(
    [...found].map(async ([customerId, { level, loyaltyClass, net }]) => {
      const standing = await readSide.get('loyalty', tenant, customerId);
      const missing = standing ? loyaltyAt(standing.doc, dayOf(view, standing), view.context).gapToNext : [];
      return { customerId, level, loyaltyClass, net, missing };
    }),
  );
}
