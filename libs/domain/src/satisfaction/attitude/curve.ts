import type { SatisfactionPolicy } from '../policy.js';

/**
 * Types on the curve of satisfaction and loyalty: 忠诚型 LOYALIST, 信徒 APOSTLE, 图利型 MERCENARY, 人质型 HOSTAGE,
 * 流失型 DEFECTOR, 暴徒 TERRORIST.
 */
export const CURVE_TYPES = ['LOYALIST', 'APOSTLE', 'MERCENARY', 'HOSTAGE', 'DEFECTOR', 'TERRORIST', 'UNKNOWN'] as const;
export type CurveType = (typeof CURVE_TYPES)[number];

export interface CurvePoint {
  /** S, 1–5. */
  readonly satisfaction: number | null;
  /** L, 1–5. */
  readonly loyalty: number | null;
  /** Whether the customer ever recommended the business to somebody. */
  readonly referred: boolean;
  /** Whether a complaint is escalated. */
  readonly escalated: boolean;
  /** 0–10. */
  readonly recommendation: number | null;
}

/** Curve type (domain.md §2.4); UNKNOWN where S or L is. */
export function curveTypeOf(point: CurvePoint, { curve }: SatisfactionPolicy): CurveType {
  const { satisfaction, loyalty } = point;
  if (satisfaction === null || loyalty === null) return 'UNKNOWN';
  const loyal = loyalty >= curve.loyal;
  if (satisfaction >= curve.satisfied) {
    if (!loyal) return 'MERCENARY';
    const { apostle } = curve;
    const convinced = satisfaction >= apostle.satisfied && loyalty >= apostle.loyal;
    return convinced && point.referred ? 'APOSTLE' : 'LOYALIST';
  }
  if (loyal) return 'HOSTAGE';
  const { terrorist } = curve;
  const warnsOthers = point.recommendation !== null && point.recommendation <= terrorist.recommendation;
  return satisfaction <= terrorist.satisfied && (point.escalated || warnsOthers) ? 'TERRORIST' : 'DEFECTOR';
}
