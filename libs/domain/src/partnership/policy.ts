import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const weight = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

/** Of the evaluation of channel members (渠道成员评估, domain.md row 55). The text gives no weights: equal ones are design. */
export const ChannelPolicySchema = closed({
  weights: closed({
    credit: weight('信誉'),
    capital: weight('资金'),
    coverage: weight('区域覆盖'),
    fulfilment: weight('计划完成'),
  }),
});

export const defaultChannelPolicy = { weights: { credit: 0.25, capital: 0.25, coverage: 0.25, fulfilment: 0.25 } };
