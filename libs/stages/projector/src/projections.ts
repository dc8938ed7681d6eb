import { directoryProjection, lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import type { AnyProjection } from './standing.js';

/** Every read model of the product. */
export const PROJECTIONS = [
  lifecycleProjection,
  loyaltyProjection,
  valueProjection,
  directoryProjection,
] as unknown as AnyProjection[];
