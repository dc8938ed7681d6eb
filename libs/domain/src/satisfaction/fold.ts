import { endOfMonth, never, toBaseMinor, type Day, type Due, type Occurred } from '@annals/kernel';
import type { CompetitorPurchaseReported } from '../account/events.js';
import type { Context } from '../clock/population.js';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type {
  ComplaintAssessed,
  ComplaintClosed,
  ComplaintReopened,
  SolutionAnswered,
} from '../complaint/workflow-events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { OrderPlaced } from '../order/events.js';
import type { PointsRedeemed } from '../points/events.js';
import type { Policy } from '../policy/policy.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import type { ReferralFact } from '../referral/events.js';
import type { SurveyAnswered } from '../survey/events.js';
import { forgetAnswers, isAsked, leavingDays, takeAnswers } from './answers/answers.js';
import { attitudeOf, typesOf, unknownTypes } from './attitude/figures.js';
import { countTouch } from './behaviour/channels.js';
import { buyAgain, newGrievance, runOut, runsOutOn, type Grievance } from './behaviour/grievances.js';
import { orderOpportunity, touchOpportunity } from './behaviour/selection.js';
import { forgetSpending, redeemOn, returnTo, spend, spendElsewhere, spendingLeaves } from './behaviour/spending.js';
import type { SatisfactionDoc } from './doc.js';
import { closeMonth, monthOverOn } from './trend/months.js';

type GrievanceFact =
  ComplaintReceived | ComplaintAssessed | SolutionAnswered | ComplaintClosed | ComplaintReopened | ComplaintResolved;

/** What satisfaction and attitude follow from. */
export type SatisfactionFact =
  | SurveyAnswered
  | PurchaseRecorded
  | PurchaseReturned
  | PointsRedeemed
  | OrderPlaced
  | InteractionRecorded
  | CompetitorPurchaseReported
  | ReferralFact
  | GrievanceFact;

/** Folds a fact. Changes `doc`. */
export function foldSatisfaction(
  doc: SatisfactionDoc,
  fact: Occurred<SatisfactionFact>,
  context: Context,
): SatisfactionDoc {
  const day = context.calendar.dayOf(fact.occurredAt);
  forget(doc, day, context.policy);
  take(doc, fact, day, context);
  if (isAsked(doc.answers)) doc.monthEndsOn ??= endOfMonth(day);
  return classify(doc, context.policy);
}

/** Lets time pass to a business day. Changes `doc`. */
export function passTo(doc: SatisfactionDoc, day: Day, policy: Policy): SatisfactionDoc {
  forget(doc, day, policy);
  return classify(doc, policy);
}

/** Months that ended before `day` are written down as of their last day. */
function forget(doc: SatisfactionDoc, day: Day, policy: Policy): void {
  while (doc.monthEndsOn !== null && doc.monthEndsOn < day) {
    const on = doc.monthEndsOn;
    leave(doc, on, policy);
    if (isAsked(doc.answers)) closeMonth(doc, on, policy);
  }
  leave(doc, day, policy);
}

/** What counts no more on `day` leaves; with the last answer, months are no longer written down. */
function leave(doc: SatisfactionDoc, day: Day, policy: Policy): void {
  forgetAnswers(doc.answers, day, policy.satisfaction);
  forgetSpending(doc.spending, day, policy.value.windowMonths);
  runOut(doc.grievances, day, policy.satisfaction);
  if (!isAsked(doc.answers)) doc.monthEndsOn = null;
}

/** Most customers are never asked: their purchases cost nothing here. */
function classify(doc: SatisfactionDoc, policy: Policy): SatisfactionDoc {
  const types = isAsked(doc.answers) ? typesOf(attitudeOf(doc, policy), policy) : unknownTypes;
  doc.curveType = types.curveType;
  doc.sevenType = types.sevenType;
  return doc;
}

function take(doc: SatisfactionDoc, fact: Occurred<SatisfactionFact>, day: Day, context: Context): void {
  const { event, occurredAt } = fact;
  const { satisfaction } = context.policy;
  const { selectionDays } = satisfaction.index;
  switch (event.type) {
    case 'SurveyAnswered':
      return takeAnswers(doc.answers, event.data, day, satisfaction);
    case 'PurchaseRecorded':
      if (spend(doc.spending, fact as Occurred<PurchaseRecorded>, context)) buyAgain(doc.grievances);
      return;
    case 'PurchaseReturned':
      return returnTo(doc.spending, fact as Occurred<PurchaseReturned>);
    case 'PointsRedeemed':
      if (event.data.orderId !== undefined) redeemOn(doc.spending, event.data.orderId);
      return;
    case 'CompetitorPurchaseReported':
      return spendElsewhere(doc.spending, toBaseMinor(event.data.spend), day);
    case 'OrderPlaced': {
      const { opportunityId } = event.data;
      if (opportunityId !== undefined) orderOpportunity(doc.selection, opportunityId, occurredAt, selectionDays);
      return;
    }
    case 'InteractionRecorded': {
      const { direction, channel, opportunityId } = event.data;
      if (direction !== 'OUTBOUND') countTouch(doc.channels, channel);
      if (opportunityId !== undefined) touchOpportunity(doc.selection, opportunityId, occurredAt, selectionDays);
      return;
    }
    case 'ReferralConverted':
      doc.convertedReferral = doc.referred = true;
      return;
    case 'ReferralMade':
      doc.referred = true;
      return;
    case 'ComplaintReceived':
      doc.grievances.push(newGrievance(event.data, day, satisfaction));
      return;
    default: {
      const grievance = doc.grievances.find(({ id }) => id === event.data.complaintId);
      if (grievance) stepOf(grievance, event);
    }
  }
}

/** A step of a complaint that was received. Changes `grievance`. */
function stepOf(grievance: Grievance, event: Exclude<GrievanceFact, ComplaintReceived>): void {
  switch (event.type) {
    case 'ComplaintAssessed':
      grievance.upheld = event.data.upheld;
      return;
    case 'SolutionAnswered':
      if (!event.data.accepted) grievance.declined++;
      return;
    case 'ComplaintResolved':
      grievance.upheld = event.data.upheld;
      grievance.open = false;
      return;
    case 'ComplaintClosed':
      grievance.open = false;
      return;
    case 'ComplaintReopened':
      grievance.open = true;
      grievance.declined = 0;
      return;
    default:
      never(event);
  }
}

/** The next day on which something told or added up changes by time alone; nothing is of someone without answers. */
export function dueOf(doc: SatisfactionDoc, { policy, calendar }: Context): Due | null {
  if (!isAsked(doc.answers)) return null;
  const day = Math.min(
    ...leavingDays(doc.answers, policy.satisfaction),
    ...spendingLeaves(doc.spending, policy.value.windowMonths),
    ...runsOutOn(doc.grievances, policy.satisfaction),
    monthOverOn(doc, policy) ?? Infinity,
  );
  return { at: calendar.startOf(day), by: 'DayClosed' };
}
