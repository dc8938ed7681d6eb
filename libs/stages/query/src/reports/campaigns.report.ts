import { effectOf, type CampaignEffect } from '@annals/domain';
import { headOf, under, type Counts, type Report, type ReportHead } from './report.js';

/** An arm of a campaign. */
interface ArmFigures {
  readonly customers: number;
  /** Did what the campaign was for, or bought in answer to it, in time. */
  readonly responded: number;
  /** Bought anything in time. */
  readonly purchased: number;
}

interface CampaignFigures {
  readonly campaignId: string;
  readonly treated: ArmFigures;
  readonly control: ArmFigures;
  /** By responses: a control group that was never asked can hardly give any. */
  readonly response: CampaignEffect;
  /** By purchases of any kind, which both arms can make: the fair comparison. */
  readonly purchase: CampaignEffect;
}

export interface CampaignsReport extends ReportHead {
  readonly responseDays: number;
  /** In the order of their ids. */
  readonly campaigns: readonly CampaignFigures[];
}

export const campaignsReport: Report<CampaignsReport> = {
  summary:
    'Each campaign against its randomised control group: difference in percentage points and z. Members whose window still runs count.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('campaigns', tenant);
    const armOf = (arm: 'TREAT' | 'CONTROL') => {
      const [customers, responded, purchased] = [arm, `${arm}-responded`, `${arm}-purchased`].map((name) =>
        under(view, name),
      ) as [Counts, Counts, Counts];
      return (id: string): ArmFigures => ({
        customers: customers[id] ?? 0,
        responded: responded[id] ?? 0,
        purchased: purchased[id] ?? 0,
      });
    };
    const ids = new Set([...Object.keys(under(view, 'TREAT')), ...Object.keys(under(view, 'CONTROL'))]);
    const campaigns = [...ids].sort().map((id) => figuresOf(id, armOf('TREAT')(id), armOf('CONTROL')(id)));
    return {
      ...headOf(view),
      responseDays: view.population.policy.campaigns.responseDays,
      campaigns: campaigns.filter(({ treated, control }) => treated.customers + control.customers > 0),
    };
  },
};

const figuresOf = (campaignId: string, treated: ArmFigures, control: ArmFigures): CampaignFigures => ({
  ...{ campaignId, treated, control },
  response: effectOf(treated, control),
  purchase: effectOf(
    { customers: treated.customers, responded: treated.purchased },
    { customers: control.customers, responded: control.purchased },
  ),
});
