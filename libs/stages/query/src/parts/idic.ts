import type { Customer360 } from '../customer-reader.js';
import { PART_NAMES, type PartName } from '@annals/read-models';

/** The steps of IDIC (识别/差异/互动/定制, domain.md §1 row 70). */
export const IDIC_STEPS = ['identify', 'differentiate', 'interact', 'customise'] as const;
export type IdicStep = (typeof IDIC_STEPS)[number];

/** Where each part of a customer is shown; the compiler asks for an answer of every new one. */
const stepOf: Readonly<Record<PartName, IdicStep>> = {
  buyingCentre: 'identify',
  lifecycle: 'differentiate',
  loyalty: 'differentiate',
  value: 'differentiate',
  churn: 'differentiate',
  behaviour: 'differentiate',
  account: 'differentiate',
  satisfaction: 'differentiate',
  contacts: 'interact',
  opportunities: 'interact',
  complaints: 'interact',
  campaigns: 'interact',
  visits: 'interact',
  journey: 'interact',
  care: 'customise',
  points: 'customise',
  winBack: 'customise',
};

/** A customer from all sides, its parts by the step of IDIC that they serve: who, how different, in touch, and what for. */
export interface IdicView extends Readonly<Record<IdicStep, Readonly<Record<string, unknown>>>> {
  readonly customerId: string;
  readonly asOf: string;
}

export function idicOf({ customerId, asOf, profile, personal, ...parts }: Customer360): IdicView {
  const groups: Record<IdicStep, Record<string, unknown>> = {
    identify: { profile, personal },
    differentiate: {},
    interact: {},
    customise: {},
  };
  for (const name of PART_NAMES) groups[stepOf[name]][name] = parts[name];
  return { customerId, asOf, ...groups };
}
