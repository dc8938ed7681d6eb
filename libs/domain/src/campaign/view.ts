import { formatDay, type Day } from '@annals/kernel';
import type { CampaignsDoc } from './projection.js';

/** Campaign of domain.md §5.4, of one customer as of a business day. */
export interface CampaignsView {
  readonly campaigns: readonly {
    readonly campaignId: string;
    readonly arm: string;
    readonly sentOn: string;
    /** The last day that counts. */
    readonly until: string;
    /** Whether a response would still count. */
    readonly running: boolean;
    readonly responded: boolean;
    readonly purchased: boolean;
  }[];
}

/** Newest first. */
export function campaignsAt({ sent }: CampaignsDoc, day: Day): CampaignsView {
  const campaigns = Object.entries(sent).map(([campaignId, { sentOn, until, ...rest }]) => ({
    ...{ campaignId, ...rest },
    sentOn: formatDay(sentOn),
    until: formatDay(until),
    running: day <= until,
  }));
  campaigns.sort((a, b) => (a.sentOn === b.sentOn ? order(a.campaignId, b.campaignId) : order(b.sentOn, a.sentOn)));
  return { campaigns };
}

const order = (a: string, b: string): number => (a < b ? -1 : 1);
