import { channelScoreOf, ChannelMemberSchema, type ChannelMember, type ChannelScore } from '@annals/domain';
import { headOf, type ReportHead } from '../reports/report.js';
import type { Calculator } from './calculator.js';

export const channelMemberCalculator: Calculator<ChannelMember, ChannelScore & ReportHead> = {
  summary: 'The score of a channel member: credit, capital, coverage and fulfilment of the plan, 0–100.',
  body: ChannelMemberSchema,
  compute: async (readSide, tenant, member) => {
    const view = await readSide.inForce('directory', tenant);
    return { ...headOf(view), ...channelScoreOf(member, view.population.policy.channel) };
  },
};
