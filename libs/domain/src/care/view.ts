import { formatDay, type Day } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CareDoc, CareType } from './doc.js';
import { caresOf, isSuppressed, type Care } from './schedule.js';

export type CareState = 'SCHEDULED' | 'DUE' | 'LAPSED' | 'GIVEN' | 'SUPPRESSED';

/** The care for one customer as of a business day. */
export interface CareView {
  readonly optOut: boolean;
  readonly openComplaints: number;
  readonly cares: readonly {
    readonly careType: CareType;
    readonly dueOn: string;
    /** The last day on which it is due. */
    readonly lapsesOn: string;
    readonly state: CareState;
  }[];
}

export function careAt(doc: CareDoc, day: Day, context: Context): CareView {
  const suppressed = isSuppressed(doc);
  return {
    optOut: doc.optOut,
    openComplaints: doc.openComplaints.length,
    cares: caresOf(doc, context).map((care) => ({
      careType: care.careType,
      dueOn: formatDay(care.dueOn),
      lapsesOn: formatDay(care.dueOn + context.policy.care.lapseDays),
      state: suppressed && !care.given ? 'SUPPRESSED' : stateOf(care, day, context),
    })),
  };
}

/** Of a care that nothing suppresses. */
function stateOf({ dueOn, given }: Care, day: Day, { policy }: Context): CareState {
  if (given) return 'GIVEN';
  if (day < dueOn) return 'SCHEDULED';
  return day <= dueOn + policy.care.lapseDays ? 'DUE' : 'LAPSED';
}
