import { type Day, type Due, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { isComplaintFact, type ComplaintFact } from '../complaint/workflow.js';
import type { DetailsFact } from '../customer/events.js';
import { customerFactTypes, type CustomerFact, type SideFact } from '../events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { PartnershipFact } from '../partnership/events.js';
import type { ReferralFact } from '../referral/events.js';
import type { SurveyAnswered } from '../survey/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { foldComplaint } from './complaints.js';
import { newLifecycle, type LifecycleDoc } from './doc.js';
import { explainLifecycle } from './explanation.js';
import { buyCategories, undoCategories } from './new-business.js';
import { conditionsOf, outlookFrom } from './outlook.js';
import { buy, end, giveBack, wonBack } from './relationship/relationship.js';
import type { LifecycleStage } from './stage.js';

/** Any fact makes a customer known, so all are folded; the clock's come as due moments. */
export type LifecycleFact = CustomerFact;

function evolve(doc: LifecycleDoc, fact: Occurred<LifecycleFact>, context: Context): LifecycleDoc {
  const before = doc.stage;
  const matters = apply(doc, fact, context);
  if (matters || before === 'NONE') evaluate(doc, fact.occurredAt, context);
  if (before === 'DECLINE' && recovers(fact.event) && isHealthy(doc.stage)) doc.recovered++;
  return doc;
}

/** Takes the fact into the document. Gives whether the table may say something else for it. */
function apply(doc: LifecycleDoc, fact: Occurred<LifecycleFact>, context: Context): boolean {
  const { event } = fact;
  switch (event.type) {
    case 'PurchaseRecorded':
      buy(doc.relationship, fact as Occurred<PurchaseRecorded>, context);
      buyCategories(doc.categories, event.data.lines, doc.relationship, context.policy.lifecycle.newBusiness);
      return true;
    case 'PurchaseReturned':
      return applyReturn(doc, fact as Occurred<PurchaseReturned>, context);
    case 'RelationshipEnded':
      end(doc.relationship);
      return true;
    default:
      if (isComplaintFact(event)) return applyComplaint(doc, event, context.calendar.dayOf(fact.occurredAt));
      event satisfies Indifferent;
      return false;
  }
}

function applyComplaint(doc: LifecycleDoc, event: ComplaintFact, day: Day): boolean {
  const before = doc.complaints;
  doc.complaints = foldComplaint(before, event, day);
  return doc.complaints !== before;
}

/** What says nothing of the stage, but for making the customer known: a new fact must be named here, or folded above. */
type Indifferent = DetailsFact | InteractionRecorded | SurveyAnswered | ReferralFact | PartnershipFact | SideFact;

function applyReturn(doc: LifecycleDoc, fact: Occurred<PurchaseReturned>, context: Context): boolean {
  const { effect, index } = giveBack(doc.relationship, fact, context);
  if (effect === 'UNDOES')
    undoCategories(doc.categories, index, doc.relationship, context.policy.lifecycle.newBusiness);
  return effect !== 'NONE';
}

/** DECLINE ends by itself too, when complaints age or spend steadies; that is no recovery. */
const recovers = (event: LifecycleFact): boolean => event.type === 'PurchaseRecorded' || isComplaintFact(event);

const isHealthy = (stage: LifecycleStage): boolean =>
  stage === 'EXPLORATION' || stage === 'FORMATION' || stage === 'STABLE';

/** Touches nothing but the top level of the document, so that a shallow copy can be evaluated apart. */
function evaluate(doc: LifecycleDoc, at: Instant, { policy, calendar }: Context): void {
  const day = calendar.dayOf(at);
  const conditions = conditionsOf(doc.relationship, doc.complaints, policy.lifecycle);
  const { stage, changesOn } = outlookFrom(day, conditions, doc.relationship, policy.lifecycle);
  if (stage !== doc.stage) {
    doc.stage = stage;
    doc.since = at;
  }
  const { newUntil } = doc.categories;
  doc.newBusiness = newUntil !== null && day < newUntil;
  const next = doc.newBusiness && newUntil! < (changesOn ?? Infinity) ? newUntil : changesOn;
  doc.asOf = at;
  doc.due = next === null ? null : { at: calendar.startOf(next), by: 'DayClosed' };
}

/** Folds the passing of time up to `due` into the document or a shallow copy of it. */
export function elapseLifecycle(doc: LifecycleDoc, due: Due, context: Context): LifecycleDoc {
  evaluate(doc, due.at, context);
  return doc;
}

export const lifecycleProjection: Projection<LifecycleDoc, Context, LifecycleFact> = {
  name: 'lifecycle',
  version: 2,
  insight: 'LifecycleStageChanged',
  order: 'fold',
  settled: [],
  handles: customerFactTypes,
  initial: newLifecycle,
  evolve,
  elapse: elapseLifecycle,
  due: (doc) => doc.due,
  category: ({ stage, newBusiness }) => ({ stage, newBusiness }),
  explain: explainLifecycle,
  indexes: ({ stage, since }) => [{ index: 'stage', key: [stage, since] }],
  tallies: (doc) => ({
    [`stage:${doc.stage}`]: 1,
    newBusiness: doc.newBusiness ? 1 : 0,
    recovered: doc.recovered,
    wonBack: wonBack(doc.relationship),
  }),
};
