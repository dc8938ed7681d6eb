import { isCounted } from '../purchase/history.js';
import type { DirectoryDoc } from './directory.js';
import { hasUnpaidOrder } from './intent.js';

/** Labels of the customer filter (客户过滤, domain.md §2.7 row 13): 非客户, 有效潜在, 可能买主, 初次, 重复, 忠实, 鼓吹者; 沉寂. */
export const CUSTOMER_LABELS = [
  'NON_CUSTOMER',
  'QUALIFIED_PROSPECT',
  'LIKELY_BUYER',
  'FIRST_TIME',
  'REPEAT',
  'LOYAL',
  'ADVOCATE',
  'SILENT',
] as const;
export type CustomerLabel = (typeof CUSTOMER_LABELS)[number];

/** Loyalty formation (忠诚形成, row 15): 认知, 认可, 偏好, 忠诚. */
export const FORMATIONS = ['AWARENESS', 'RECOGNITION', 'PREFERENCE', 'LOYALTY'] as const;
export type Formation = (typeof FORMATIONS)[number];

/** The rungs of the loyalty ladder that mean 忠实 and 鼓吹者. */
const SUPPORTER = 3;
const ADVOCATE = 4;

type Known = Pick<DirectoryDoc, 'stage' | 'level' | 'intent' | 'purchases'>;

/** The last of the labels that matches. */
export function labelOf({ stage, level, intent, purchases }: Known): CustomerLabel {
  if (stage === 'DECLINE' || stage === 'LOST') return 'SILENT';
  if ((level ?? 0) >= ADVOCATE) return 'ADVOCATE';
  if ((level ?? 0) >= SUPPORTER) return 'LOYAL';
  const counted = purchases.orders.filter(isCounted).length;
  if (counted > 0) return counted > 1 ? 'REPEAT' : 'FIRST_TIME';
  if (intent.enquired || hasUnpaidOrder(intent)) return 'LIKELY_BUYER';
  return intent.touched ? 'QUALIFIED_PROSPECT' : 'NON_CUSTOMER';
}

/** More purchases than the table names are 偏好 too, while the level is not reached. */
export function formationOf({ level, purchases }: Pick<Known, 'level' | 'purchases'>): Formation {
  if ((level ?? 0) >= SUPPORTER) return 'LOYALTY';
  const counted = purchases.orders.filter(isCounted).length;
  if (counted === 0) return 'AWARENESS';
  return counted === 1 ? 'RECOGNITION' : 'PREFERENCE';
}

/** Whom to recognise (忠诚客户识别, row 47): level 支持者 or above, or the loyalty class 忠诚. */
export const isRecognised = ({ level, loyaltyClass }: Pick<DirectoryDoc, 'level' | 'loyaltyClass'>): boolean =>
  (level ?? 0) >= SUPPORTER || loyaltyClass === 'LOYAL';
