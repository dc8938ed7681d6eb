import { toBaseMinor, type Day, type Occurred } from '@annals/kernel';
import type { CompetitorPurchaseReported } from '../account/events.js';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { ComplaintAssessed } from '../complaint/workflow-events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { OrderPlaced } from '../order/events.js';
import type { Policy } from '../policy/policy.js';
import { noAnswers, takeAnswers, type Newest } from '../satisfaction/answers/answers.js';
import { buyAgain, newGrievance, runOut, type Grievance } from '../satisfaction/behaviour/grievances.js';
import {
  noSelection,
  orderOpportunity,
  touchOpportunity,
  type Selection,
} from '../satisfaction/behaviour/selection.js';
import type { SurveyAnswered } from '../survey/events.js';

/** What the loyalty index asks beside orders. Of most customers there is none of it. */
export interface IndexSources {
  readonly newest: Pick<Newest, 'competitorAttitude' | 'ownShare'>;
  readonly selection: Selection;
  /** Those about quality. */
  readonly grievances: Grievance[];
  /** What was spent with competitors, by day, oldest first; base-currency minor units. */
  readonly elsewhere: (readonly [day: Day, spend: number])[];
}

export const nothingKnown = (): IndexSources => ({
  newest: {},
  selection: noSelection(),
  grievances: [],
  elsewhere: [],
});

/** A document that holds them once there are any: it is written at each commit. */
export interface KnowsIndexSources {
  beside?: IndexSources;
}

export type IndexFact =
  | SurveyAnswered
  | CompetitorPurchaseReported
  | InteractionRecorded
  | OrderPlaced
  | ComplaintReceived
  | ComplaintAssessed
  | ComplaintResolved;

/** Takes what a fact tells, by the rules of satisfaction. Changes `doc`; gives whether the index may be another one now. */
export function takeForIndex(
  doc: KnowsIndexSources,
  fact: Occurred<IndexFact>,
  day: Day,
  { satisfaction }: Policy,
): boolean {
  const { event, occurredAt } = fact;
  const { selectionDays } = satisfaction.index;
  switch (event.type) {
    case 'SurveyAnswered': {
      const sheet = noAnswers();
      takeAnswers(sheet, event.data, day, satisfaction);
      const { competitorAttitude, ownShare } = sheet.newest;
      if (!competitorAttitude && !ownShare) return false;
      Object.assign(known(doc).newest, {
        ...(competitorAttitude && { competitorAttitude }),
        ...(ownShare && { ownShare }),
      });
      return true;
    }
    case 'CompetitorPurchaseReported': {
      const spend = toBaseMinor(event.data.spend);
      if (spend > 0) known(doc).elsewhere.push([day, spend]);
      return spend > 0;
    }
    case 'InteractionRecorded': {
      const { opportunityId } = event.data;
      if (opportunityId !== undefined) touchOpportunity(known(doc).selection, opportunityId, occurredAt, selectionDays);
      return false;
    }
    case 'OrderPlaced': {
      const { opportunityId } = event.data;
      if (opportunityId === undefined || !doc.beside) return false;
      orderOpportunity(doc.beside.selection, opportunityId, occurredAt, selectionDays);
      return true;
    }
    case 'ComplaintReceived': {
      const grievance = newGrievance(event.data, day, satisfaction);
      if (grievance.quality) known(doc).grievances.push(grievance);
      return false;
    }
    case 'ComplaintAssessed':
    case 'ComplaintResolved':
      return judgeGrievance(doc, event.data);
  }
}

/** A purchase that counts: incidents of which there is still time are borne with. Changes `doc`. */
export function buyAfterIncidents({ beside }: KnowsIndexSources, day: Day, { satisfaction }: Policy): void {
  if (!beside) return;
  runOut(beside.grievances, day, satisfaction);
  buyAgain(beside.grievances);
}

function known(doc: KnowsIndexSources): IndexSources {
  return (doc.beside ??= nothingKnown());
}

function judgeGrievance(
  { beside }: KnowsIndexSources,
  { complaintId, upheld }: { readonly complaintId: string; readonly upheld: boolean },
): boolean {
  const grievance = beside?.grievances.find(({ id }) => id === complaintId);
  if (!grievance) return false;
  grievance.upheld = upheld;
  return true;
}
