import type { Day, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { hasBought } from '../lifecycle/relationship/relationship.js';
import { sweptTo } from '../lifecycle/view.js';
import type { ChurnDoc } from './doc.js';
import { ChurnOutlook, type ChurnFigures } from './outlook.js';
import { churnDue, elapseChurn } from './projection.js';

/** ChurnWarning of domain.md §5.4 as of a business day; without figures for who has no purchase to lose. */
export interface ChurnView extends Partial<ChurnFigures> {
  readonly since: Instant;
  readonly nextTransitionAt: Instant | null;
}

/** Reads the document as of a business day that is not before its last fold; agrees with sweeping to it. */
export function churnAt(doc: ChurnDoc, day: Day, context: Context): ChurnView {
  const swept = sweptTo(day, doc, context, elapseChurn, churnDue);
  const figures = hasBought(swept.relationship) ? new ChurnOutlook(swept, day, context).on(day) : {};
  return { ...figures, since: swept.since, nextTransitionAt: swept.due?.at ?? null };
}
