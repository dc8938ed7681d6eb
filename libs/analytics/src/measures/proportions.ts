import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';

/** How many of a group responded. */
export interface Responses {
  readonly customers: number;
  readonly responded: number;
}

/** What a treatment did, against a randomised control group. Shares, not percent. */
export interface Effect {
  readonly treated: number;
  readonly control: number;
  /** treated − control. */
  readonly difference: number;
  /** Of the two-sided z-test with the pooled share: beyond ±1.96 chance alone gives one in twenty. */
  readonly z: number;
  /** 95% interval of the difference, by the unpooled standard error. */
  readonly interval: readonly [number, number];
}

/**
 * Two-proportion z-test (domain.md §2.7 row 53). It is an effect only if chance decided who was treated.
 * Errors: EFFECT.NO_CONTROL, EFFECT.NO_TREATED, EFFECT.NO_VARIATION, COUNT.IMPOSSIBLE.
 */
export function campaignEffect(treated: Responses, control: Responses): Computed<Effect> {
  for (const group of [treated, control]) {
    if (!areCounts(group.responded, group.customers) || group.responded > group.customers) {
      return refuse('COUNT.IMPOSSIBLE', 'no more respond than there are', { ...group });
    }
  }
  if (control.customers === 0) return refuse('EFFECT.NO_CONTROL', 'an effect is not estimable without a control group');
  if (treated.customers === 0) return refuse('EFFECT.NO_TREATED', 'nobody was treated');
  const [p1, p2] = [treated.responded / treated.customers, control.responded / control.customers];
  const pooled = (treated.responded + control.responded) / (treated.customers + control.customers);
  const variance = pooled * (1 - pooled) * (1 / treated.customers + 1 / control.customers);
  if (!(variance > 0)) return refuse('EFFECT.NO_VARIATION', 'all responded alike', { share: pooled });
  const difference = p1 - p2;
  const half = NORMAL_975 * Math.sqrt((p1 * (1 - p1)) / treated.customers + (p2 * (1 - p2)) / control.customers);
  const z = difference / Math.sqrt(variance);
  return ok({ treated: p1, control: p2, difference, z, interval: [difference - half, difference + half] });
}

const NORMAL_975 = 1.959_963_984_540_054;

export const areCounts = (...values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= 0);
