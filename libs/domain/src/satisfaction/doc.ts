import type { Day } from '@annals/kernel';
import { noAnswers, type Answers } from './answers/answers.js';
import type { Types } from './attitude/figures.js';
import { unknownTypes } from './attitude/figures.js';
import type { Channels } from './behaviour/channels.js';
import type { Grievance } from './behaviour/grievances.js';
import { noSelection, type Selection } from './behaviour/selection.js';
import type { MonthlyAttitude } from './trend/months.js';
import { noSpending, type Spending } from './behaviour/spending.js';

/** What a customer said and did that tells of attitude, between two dues. */
export interface SatisfactionDoc extends Types {
  readonly answers: Answers;
  readonly spending: Spending;
  readonly selection: Selection;
  grievances: Grievance[];
  readonly channels: Channels;
  /** Whether the customer ever recommended the business, and whether that ever won somebody. */
  referred: boolean;
  convertedReferral: boolean;
  /** Attitude at the ends of months, oldest first, and the last day of the month that runs; `null` while nobody asks. */
  months: MonthlyAttitude[];
  monthEndsOn: Day | null;
  curveType: Types['curveType'];
  sevenType: Types['sevenType'];
}

export const newSatisfaction = (): SatisfactionDoc => ({
  answers: noAnswers(),
  spending: noSpending(),
  selection: noSelection(),
  grievances: [],
  channels: [],
  referred: false,
  convertedReferral: false,
  months: [],
  monthEndsOn: null,
  ...unknownTypes,
});
