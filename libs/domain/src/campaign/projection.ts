import { TELLS_NOBODY, TIMELESS, type Day, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { PurchaseRecorded } from '../purchase/events.js';
import type { CampaignFact, CampaignSent } from './events.js';

export type CampaignProjected = CampaignFact | PurchaseRecorded;

/** A campaign as it went with one customer. */
export interface CampaignMembership {
  readonly arm: CampaignSent['data']['arm'];
  readonly sentOn: Day;
  /** The last day that counts; set by the policy of the sending. */
  readonly until: Day;
  /** Did what the campaign was for, or bought in answer to it. */
  responded: boolean;
  /** Bought anything: what can be compared with a control group, which nobody asked to answer. */
  purchased: boolean;
}

/** The campaigns of a customer by their ids. */
export interface CampaignsDoc {
  readonly sent: Record<string, CampaignMembership>;
}

function evolve(doc: CampaignsDoc, { event, occurredAt }: Occurred<CampaignProjected>, context: Context): CampaignsDoc {
  switch (event.type) {
    case 'CampaignSent': {
      const { campaignId, arm } = event.data;
      const sentOn = context.calendar.dayOf(occurredAt);
      const until = sentOn + context.policy.campaigns.responseDays;
      if (!Object.hasOwn(doc.sent, campaignId))
        doc.sent[campaignId] = { arm, sentOn, until, responded: false, purchased: false };
      return doc;
    }
    case 'CampaignResponded':
      respond(doc, event.data.campaignId, context.calendar.dayOf(occurredAt));
      return doc;
    case 'PurchaseRecorded':
      return purchase(doc, event.data.campaignId, occurredAt, context);
  }
}

function respond({ sent }: CampaignsDoc, campaignId: string, day: Day): void {
  const membership = Object.hasOwn(sent, campaignId) ? sent[campaignId]! : undefined;
  if (membership && day <= membership.until) membership.responded = true;
}

function purchase(doc: CampaignsDoc, answered: string | undefined, at: number, { calendar }: Context): CampaignsDoc {
  let day: Day | undefined;
  for (const id in doc.sent) {
    const membership = doc.sent[id]!;
    // Most customers are in no campaign, and most purchases of the others change nothing.
    if (membership.purchased && id !== answered) continue;
    day ??= calendar.dayOf(at);
    if (day > membership.until) continue;
    membership.purchased = true;
    if (id === answered) membership.responded = true;
  }
  return doc;
}

/** Of each campaign and arm: members, responses, purchasers. */
function tallies({ sent }: CampaignsDoc): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, { arm, responded, purchased }] of Object.entries(sent)) {
    counts[`${arm}:${id}`] = 1;
    if (responded) counts[`${arm}-responded:${id}`] = 1;
    if (purchased) counts[`${arm}-purchased:${id}`] = 1;
  }
  return counts;
}

/**
 * Campaigns (营销活动): who was addressed or left alone, and what they did in the window after it. A return undoes no
 * response: the customer did respond. Nobody is told: what counts is what the arms did as a whole.
 */
export const campaignsProjection: Projection<CampaignsDoc, Context, CampaignProjected> = {
  name: 'campaigns',
  version: 1,
  ...TELLS_NOBODY,
  ...TIMELESS,
  order: 'fold',
  handles: ['CampaignSent', 'CampaignResponded', 'PurchaseRecorded'],
  initial: () => ({ sent: {} }),
  evolve,
  indexes: () => [],
  tallies,
};
