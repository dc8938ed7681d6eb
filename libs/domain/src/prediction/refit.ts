import { Type } from '@sinclair/typebox';
import type { Day } from '@annals/kernel';
import { closed } from '../declaration.js';

/** When the clock fits the model by itself (ADR 15). */
export const RefitPolicySchema = closed({
  everyDays: Type.Integer({
    minimum: 0,
    maximum: 366,
    description: 'days from one fit of the model to the next, counted so that 7 is each Sunday; 0: only when asked',
  }),
});

export const defaultRefitPolicy: { everyDays: number } = { everyDays: 0 };

/** 1970-01-04: days are counted from 1970-01-01. */
const A_SUNDAY: Day = 3;

/** Whether the end of a business day is one to fit at: the same days for everybody, whenever the policy came into force. */
export const isRefitDay = (day: Day, { everyDays }: { readonly everyDays: number }): boolean =>
  everyDays > 0 && (day - A_SUNDAY) % everyDays === 0;
