import { formatDay, type DomainEvent, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { at, defaultContext } from './purchases.js';
import { transitionsOf } from './transitions.js';

/**
 * The transitions of a history under a policy, the default one if none is given, as lines, `2024-05-31 DECLINE`; with an `=` where a
 * transition is at the first instant of its business day, and `]` where it is at the last.
 */
export function datedTransitions<Doc extends object, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  facts: readonly Occurred<Fact>[],
  until: string,
  context: Context = defaultContext,
): string[] {
  const { calendar } = context;
  return transitionsOf(projection, context, facts, at(until)).map(({ at: when, category }) => {
    const day = calendar.dayOf(when);
    const mark = when === calendar.startOf(day) ? '=' : when === calendar.endOf(day) ? ']' : ' ';
    const { stage, newBusiness, level, atRisk } = category;
    return `${formatDay(day)}${mark}${stage ?? `L${level}`}${newBusiness ? ' new business' : ''}${atRisk ? ' at risk' : ''}`;
  });
}
