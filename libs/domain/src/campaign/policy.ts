import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

/** Of campaigns (营销效果, domain.md §2.7, row 53). */
export const CampaignPolicySchema = closed({
  responseDays: Type.Integer({
    minimum: 1,
    maximum: 3_650,
    description: 'days after a campaign was sent; what happens up to the last of them counts as its response',
  }),
});

export const defaultCampaignPolicy = { responseDays: 30 };
