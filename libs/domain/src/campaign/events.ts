import { closed, declareEvent, identifier, oneOf, type EventOf } from '../declaration.js';

const campaignId = identifier('the campaign');

/** TREAT: addressed. CONTROL: drawn at random to be left alone. */
export const CAMPAIGN_ARMS = ['TREAT', 'CONTROL'] as const;

export const CampaignSent = declareEvent({
  name: 'CampaignSent',
  wire: 'campaign.sent',
  stream: 'customer',
  naming: { kind: 'campaign', field: 'campaignId' },
  summary: 'A campaign addressed the customer, or drew it for the control group.',
  schema: closed({ campaignId, arm: oneOf(CAMPAIGN_ARMS) }),
});
export type CampaignSent = EventOf<typeof CampaignSent>;

export const CampaignResponded = declareEvent({
  name: 'CampaignResponded',
  wire: 'campaign.responded',
  stream: 'customer',
  naming: { kind: 'campaign-response', field: 'campaignId' },
  summary: 'The customer did what the campaign was for; a member of the control group may do so by itself.',
  schema: closed({ campaignId }),
});
export type CampaignResponded = EventOf<typeof CampaignResponded>;

export type CampaignFact = CampaignSent | CampaignResponded;
