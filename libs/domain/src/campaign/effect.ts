import { campaignEffect, type Responses } from '@annals/analytics';

/** What a campaign did: treated less randomised control (domain.md §2.7, row 53). */
export type CampaignEffect =
  | {
      readonly estimable: true;
      /** Percentage points. */
      readonly differencePp: number;
      /** Of the two-sided z-test: beyond ±1.96 chance alone gives one in twenty. */
      readonly z: number;
      /** 95% interval of the difference, percentage points. */
      readonly intervalPp: readonly [number, number];
    }
  | {
      readonly estimable: false;
      /** EFFECT.NO_CONTROL, EFFECT.NO_TREATED or EFFECT.NO_VARIATION. */
      readonly code: string;
    };

export function effectOf(treated: Responses, control: Responses): CampaignEffect {
  const effect = campaignEffect(treated, control);
  if (!effect.ok) return { estimable: false, code: effect.error.code };
  const { difference, z, interval } = effect.value;
  return { estimable: true, differencePp: 100 * difference, z, intervalPp: [100 * interval[0], 100 * interval[1]] };
}
