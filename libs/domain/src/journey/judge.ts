import type { Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { isCounted, type PurchaseHistory } from '../purchase/history.js';

/** 售前, 售中, 售后. */
export const SALES_PHASES = ['PRE_SALE', 'IN_SALE', 'AFTER_SALE'] as const;
export type SalesPhase = (typeof SALES_PHASES)[number];

/** Whether somebody did in time what was hoped for: open until the time is over. */
export type Attempt = 'OPEN' | 'DONE' | 'MISSED';

/** What holds on a day of a customer's way. */
export interface Journey {
  /** Of the first purchase that was not wholly refunded, and of the first one on a later day. */
  firstOn: Day | null;
  againOn: Day | null;
  /** 转换: a first purchase in time after registration; `null` for somebody who is not registered. */
  conversion: Attempt | null;
  /** 保持: a purchase on a later day in time after the first; `null` for somebody who has not bought. */
  retention: Attempt | null;
  /** The next day on which time alone changes it. */
  dueOn: Day | null;
}

interface Travelled extends Journey {
  readonly registeredOn: Day | null;
  readonly purchases: PurchaseHistory;
}

/** Says what holds on `day`. Touches nothing but the top level of the document, so that a shallow copy can be judged apart. */
export function judgeJourney<Doc extends Travelled>(doc: Doc, day: Day, policy: Policy['journey']): Doc {
  const first = doc.purchases.orders.find(isCounted)?.day ?? null;
  const again = doc.purchases.orders.find((order) => first !== null && order.day > first && isCounted(order))?.day;
  doc.firstOn = first;
  doc.againOn = again ?? null;
  const convertUntil = doc.registeredOn === null ? null : doc.registeredOn + policy.convertDays;
  const keepUntil = first === null ? null : first + policy.keepDays;
  doc.conversion = attemptOf(convertUntil, doc.firstOn, day);
  doc.retention = attemptOf(keepUntil, doc.againOn, day);
  const turns = [
    doc.conversion === 'OPEN' ? convertUntil! + 1 : null,
    doc.retention === 'OPEN' ? keepUntil! + 1 : null,
  ].filter((turn) => turn !== null);
  doc.dueOn = turns.length === 0 ? null : Math.min(...turns);
  return doc;
}

function attemptOf(until: Day | null, doneOn: Day | null, day: Day): Attempt | null {
  if (until === null) return null;
  if (doneOn !== null && doneOn <= until) return 'DONE';
  return day <= until ? 'OPEN' : 'MISSED';
}
