import type { Day, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { DriverSheet } from './answers/answers.js';
import { attitudeOf, type AttitudeFigures, type Types } from './attitude/figures.js';
import type { SatisfactionDoc } from './doc.js';
import type { MonthlyAttitude } from './trend/months.js';
import { dueOf, passTo } from './fold.js';

/** Satisfaction of domain.md §5.4, and the attitude that follows, as of a business day. */
export interface SatisfactionView extends AttitudeFigures, Types {
  /** What the customer thinks of value, brand and relationship, 1–10; no type follows from it. */
  readonly equityDrivers: DriverSheet | null;
  /** When a type changes if nothing happens. */
  readonly nextTransitionAt: Instant | null;
  /** S and the loyalty index at the ends of months of which both were known, oldest first. */
  readonly months: readonly MonthlyAttitude[];
}

/** Reads as of a business day that is not before the last fold; agrees with sweeping to it. Leaves `doc` as it is. */
export function satisfactionAt(doc: SatisfactionDoc, day: Day, context: Context): SatisfactionView {
  const now = passTo(structuredClone(doc), day, context.policy);
  const { curveType, sevenType } = now;
  return {
    curveType,
    sevenType,
    ...attitudeOf(now, context.policy),
    equityDrivers: now.answers.newest.equityDrivers?.value ?? null,
    nextTransitionAt: nextTransition(now, context),
    months: now.months,
  };
}

/** The loyalty index alone, 0–100, for reports over everybody; `null` where too little is known. */
export const loyaltyIndexAt = (doc: SatisfactionDoc, day: Day, { policy }: Context): number | null =>
  attitudeOf(passTo(structuredClone(doc), day, policy), policy).loyaltyIndex;

/** Answers to surveys that still count: of CSAT all that S is the mean of, of any other question the newest. */
export function answersAt(doc: SatisfactionDoc, day: Day, { policy }: Context): number {
  const { csat, newest } = passTo(structuredClone(doc), day, policy).answers;
  return csat.length + Object.values(newest).filter((answer) => answer !== undefined && answer !== null).length;
}

/** Lets time pass until a type is another one: there are as many dues as there are answers, orders and incidents. */
export function nextTransition(doc: SatisfactionDoc, context: Context): Instant | null {
  const ahead = structuredClone(doc);
  for (let due = dueOf(ahead, context); due !== null; due = dueOf(ahead, context)) {
    passTo(ahead, context.calendar.dayOf(due.at), context.policy);
    if (ahead.curveType !== doc.curveType || ahead.sevenType !== doc.sevenType) return due.at;
  }
  return null;
}
