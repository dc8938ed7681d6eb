import type { Due, Explanation, Instant, Occurred, Projection } from '@annals/kernel';
import { formatDay } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { ComplaintStep } from '../complaint/workflow-events.js';
import type { RelationshipEnded } from '../customer/events.js';
import { buy, end, giveBack, hasBought } from '../lifecycle/relationship/relationship.js';
import { nextModelAfter } from '../prediction/alive.js';
import type { PointsEarned, PointsRedeemed } from '../points/events.js';
import type { ContactPreferencesChanged } from '../preferences/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import type { SurveyAnswered } from '../survey/events.js';
import { grievancesAfter } from './complaints.js';
import { newChurn, type ChurnDoc } from './doc.js';
import { ChurnOutlook } from './outlook.js';

/** What the risk of losing a customer follows from. */
export type ChurnFact =
  | PurchaseRecorded
  | PurchaseReturned
  | RelationshipEnded
  | ComplaintReceived
  | ComplaintResolved
  | ComplaintStep
  | SurveyAnswered
  | ContactPreferencesChanged
  | PointsEarned
  | PointsRedeemed;

function evolve(doc: ChurnDoc, fact: Occurred<ChurnFact>, context: Context): ChurnDoc {
  apply(doc, fact, context);
  return evaluate(doc, fact.occurredAt, context);
}

function apply(doc: ChurnDoc, fact: Occurred<ChurnFact>, context: Context): void {
  const { event } = fact;
  switch (event.type) {
    case 'PurchaseRecorded':
      buy(doc.relationship, fact as Occurred<PurchaseRecorded>, context);
      break;
    case 'PurchaseReturned':
      giveBack(doc.relationship, fact as Occurred<PurchaseReturned>, context);
      break;
    case 'RelationshipEnded':
      end(doc.relationship);
      break;
    case 'SurveyAnswered':
      if (event.data.instrument === 'CSAT5') doc.csat = [...doc.csat.slice(-1), event.data.answers.satisfaction!];
      break;
    case 'ContactPreferencesChanged':
      doc.optOut = event.data.optOut;
      break;
    case 'PointsEarned':
      doc.pointsEarned += event.data.points;
      break;
    case 'PointsRedeemed':
      doc.pointsRedeemed += event.data.points;
      break;
    default:
      doc.grievances = grievancesAfter(
        doc.grievances,
        event,
        context.calendar.dayOf(fact.occurredAt),
        context.policy.churn,
      );
  }
}

/** Touches nothing but the top level of the document, so that a shallow copy can be evaluated apart. */
function evaluate(doc: ChurnDoc, at: Instant, context: Context): ChurnDoc {
  const { calendar } = context;
  const day = calendar.dayOf(at);
  const outlook = hasBought(doc.relationship) ? new ChurnOutlook(doc, day, context) : null;
  const band = outlook?.on(day).band ?? null;
  if (band !== doc.band) {
    doc.band = band;
    doc.since = at;
  }
  const next = outlook?.changesAfter(day) ?? null;
  doc.asOf = at;
  doc.due = next === null ? null : { at: calendar.startOf(next), by: 'DayClosed' };
  return doc;
}

/** Folds the passing of time up to `due` into the document or a shallow copy of it. */
export const elapseChurn = (doc: ChurnDoc, due: Due, context: Context): ChurnDoc => evaluate(doc, due.at, context);

/** When time alone changes the band, or another model begins to tell it. */
export function churnDue(doc: ChurnDoc, { models }: Context): Due | null {
  const at = hasBought(doc.relationship) ? nextModelAfter(models, doc.asOf) : null;
  return at === null || (doc.due !== null && doc.due.at <= at) ? doc.due : { at, by: 'DayClosed' };
}

function explain(doc: ChurnDoc, context: Context): Explanation {
  const { policy, calendar } = context;
  const day = calendar.dayOf(doc.asOf);
  const figures = hasBought(doc.relationship) ? new ChurnOutlook(doc, day, context).on(day) : null;
  return {
    inputs: { asOf: formatDay(day), ...figures },
    thresholds: { ...policy.churn },
    next: null,
    nextTransitionAt: doc.due?.at ?? null,
  };
}

/** Churn warning (流失警示, domain.md §2.6): the band of the risk that a buyer is lost. */
export const churnProjection: Projection<ChurnDoc, Context, ChurnFact> = {
  name: 'churn',
  version: 1,
  insight: 'ChurnRiskChanged',
  order: 'fold',
  settled: [],
  handles: [
    'PurchaseRecorded',
    'PurchaseReturned',
    'RelationshipEnded',
    'ComplaintReceived',
    'ComplaintResolved',
    'ComplaintAssessed',
    'SolutionProposed',
    'SolutionAnswered',
    'SolutionImplemented',
    'ComplaintFollowedUp',
    'ComplaintClosed',
    'ComplaintReopened',
    'SurveyAnswered',
    'ContactPreferencesChanged',
    'PointsEarned',
    'PointsRedeemed',
  ],
  initial: newChurn,
  evolve,
  elapse: elapseChurn,
  due: churnDue,
  heldBy: ['ModelFitted'],
  category: ({ band }) => ({ churnBand: band }),
  explain,
  indexes: ({ band, since }) => (band === null ? [] : [{ index: 'band', key: [band, since] }]),
  tallies: ({ band }): Record<string, number> => (band === null ? {} : { [`band:${band}`]: 1 }),
};
