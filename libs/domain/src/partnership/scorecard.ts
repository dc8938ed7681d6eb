import { Type, type Static } from '@sinclair/typebox';
import { closed } from '../declaration.js';
import type { Policy } from '../policy/policy.js';

const score = (description: string) => Type.Number({ minimum: 0, maximum: 100, description: `0–100; ${description}` });
const amount = (description: string) => Type.Number({ minimum: 0, maximum: 1e15, description });

/** What is known of a channel member; what is not known is left out, and weighs nothing. */
export const ChannelMemberSchema = closed({
  credit: Type.Optional(score('信誉, as the business judges it')),
  capital: Type.Optional(score('资金, as the business judges it')),
  coverage: Type.Optional(closed({ assigned: amount('areas, shops or people to reach'), served: amount('of them') })),
  plan: Type.Optional(closed({ planned: amount('in any unit'), achieved: amount('in the same unit') })),
});
export type ChannelMember = Static<typeof ChannelMemberSchema>;

type Criterion = keyof Policy['channel']['weights'];

export interface ChannelScore {
  /** Each criterion 0–100; `null` where it is not known, or nothing was assigned or planned. */
  readonly scores: Readonly<Record<Criterion, number | null>>;
  /** Mean of those that are known, by weight; `null` where there are none. */
  readonly total: number | null;
}

/** Scorecard of a channel member (渠道成员评估, domain.md row 55). */
export function channelScoreOf(member: ChannelMember, { weights }: Policy['channel']): ChannelScore {
  const { credit = null, capital = null, coverage, plan } = member;
  const scores = {
    ...{ credit, capital },
    coverage: coverage ? percentOf(coverage.served, coverage.assigned) : null,
    fulfilment: plan ? percentOf(plan.achieved, plan.planned) : null,
  };
  let [sum, weight] = [0, 0];
  for (const criterion of Object.keys(scores) as Criterion[]) {
    const each = scores[criterion];
    if (each === null) continue;
    sum += weights[criterion] * each;
    weight += weights[criterion];
  }
  return { scores, total: weight === 0 ? null : sum / weight };
}

/** At most 100: more than the plan is not weighed against too little of something else. */
const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.min(100, (100 * part) / whole);
