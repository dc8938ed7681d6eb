import type { CustomerId, TenantId } from '@annals/contracts';
import { BUYING_ROLES, type BuyingRole } from '@annals/domain';
import type { ReadSide } from '../read-side.js';
import { headOf, percentOf, under, type Report, type ReportHead } from './report.js';

/** So many of each role are named, in order of their ids. */
const MOST_NAMED = 200;

interface RoleCoverage {
  readonly role: BuyingRole;
  /** Of the customers asked: for how many somebody is known to play the role, and of a hundred; `null` of none. */
  readonly covered: number;
  readonly coveredPercent: number | null;
  /** Of whom nobody is known to play it; the first of them, and whether there are more. */
  readonly lacking: number;
  readonly customers: readonly CustomerId[];
  readonly more: boolean;
}

export interface BuyingCentreReport extends ReportHead {
  /** Organisations, and whoever else has contacts. */
  readonly asked: number;
  readonly contacts: number;
  readonly roles: readonly RoleCoverage[];
}

export const buyingCentreReport: Report<BuyingCentreReport> = {
  summary: 'Buying roles (使用/影响/决策/批准/购买/把关者): which customers lack one, say somebody who decides.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('buyingCentre', tenant);
    const { buyingCentres: asked = 0, contacts = 0 } = view.totals;
    const lacking = under(view, 'lacking');
    const roles = await Promise.all(
      BUYING_ROLES.map(async (role): Promise<RoleCoverage> => {
        const count = lacking[role] ?? 0;
        const covered = asked - count;
        const figures = { role, covered, coveredPercent: percentOf(covered, asked), lacking: count };
        return { ...figures, ...(await lackingOf(readSide, tenant, role)) };
      }),
    );
    return { ...headOf(view), asked, contacts, roles };
  },
};

async function lackingOf(readSide: ReadSide, tenant: TenantId, role: BuyingRole) {
  const query = { index: 'lackingRole', prefix: [role], order: 'ascending', limit: MOST_NAMED } as const;
  const { items, cursor } = await readSide.listOf('buyingCentre', tenant, query);
  return { customers: items.map(({ id }) => id), more: cursor !== undefined };
}
