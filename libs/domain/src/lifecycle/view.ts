import type { Day, Due, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { LifecycleDoc } from './doc.js';
import { lifecycleFigures, type LifecycleFigures } from './figures.js';
import { elapseLifecycle } from './lifecycle.js';
import { wonBack } from './relationship/relationship.js';
import type { LifecycleStage } from './stage.js';

/** LifecycleStage of domain.md §5.4 as of a business day. */
export interface LifecycleView extends LifecycleFigures {
  readonly stage: LifecycleStage;
  readonly since: Instant;
  readonly newBusiness: boolean;
  readonly recovered: number;
  readonly wonBack: number;
  readonly nextTransitionAt: Instant | null;
}

/**
 * Reads the document as of a business day that is not before its last fold. Agrees with sweeping to that day,
 * since it sweeps a copy: what the clock has not brought yet has happened all the same.
 */
export function lifecycleAt(doc: LifecycleDoc, day: Day, context: Context): LifecycleView {
  const swept = sweptTo(day, doc, context, elapseLifecycle);
  return {
    stage: swept.stage,
    since: swept.since,
    newBusiness: swept.newBusiness,
    recovered: swept.recovered,
    wonBack: wonBack(swept.relationship),
    nextTransitionAt: swept.due?.at ?? null,
    ...lifecycleFigures(swept, day, context.policy),
  };
}

/**
 * The document with all moments elapsed that are due by the start of `day`: a review at the end of that day is still to come.
 * Copied one level deep, and only if there are any; `elapse` must touch nothing deeper.
 */
export function sweptTo<Doc extends { readonly due: Due | null }>(
  day: Day,
  doc: Doc,
  context: Context,
  elapse: (doc: Doc, due: Due, context: Context) => Doc,
  dueOf: (doc: Doc, context: Context) => Due | null = ({ due }) => due,
): Doc {
  const start = context.calendar.startOf(day);
  let due = dueOf(doc, context);
  if (due === null || due.at > start) return doc;
  let swept: Doc = { ...doc };
  for (; due !== null && due.at <= start; due = dueOf(swept, context)) swept = elapse(swept, due, context);
  return swept;
}
