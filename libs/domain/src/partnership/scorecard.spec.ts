import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/policy.js';
import { channelScoreOf } from './scorecard.js';

const { channel } = defaultPolicy;

describe('channel-member evaluation (domain.md row 55)', () => {
  it('信誉/资金/区域覆盖; 计划完成', () => {
    const member = {
      credit: 90,
      capital: 60,
      coverage: { assigned: 10, served: 8 },
      plan: { planned: 200, achieved: 250 },
    };
    expect(channelScoreOf(member, channel)).toEqual({
      scores: { credit: 90, capital: 60, coverage: 80, fulfilment: 100 },
      total: 82.5,
    });
  });

  it('weighs what is known', () => {
    const weights = { credit: 0.5, capital: 0.1, coverage: 0.3, fulfilment: 0.1 };
    expect(channelScoreOf({ credit: 80, coverage: { assigned: 2, served: 1 } }, { weights }).total).toBeCloseTo(
      (0.5 * 80 + 0.3 * 50) / 0.8,
      9,
    );
  });

  it('divides by nothing never', () => {
    const nothing = { coverage: { assigned: 0, served: 0 }, plan: { planned: 0, achieved: 5 } };
    expect(channelScoreOf(nothing, channel)).toEqual({
      scores: { credit: null, capital: null, coverage: null, fulfilment: null },
      total: null,
    });
  });
});
