import { projections } from '@annals/domain';
import type { AnyProjection } from './standing.js';

/** Every read model of the product. */
export const PROJECTIONS = Object.values(projections) as unknown as AnyProjection[];
