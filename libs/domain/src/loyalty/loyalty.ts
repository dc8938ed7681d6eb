import { type Day, type Due, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { isComplaintFact, type ComplaintFact } from '../complaint/workflow.js';
import type { DetailsFact } from '../customer/events.js';
import { customerFactTypes, type CustomerFact, type SideFact } from '../events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { ReferralMade } from '../referral/events.js';
import { withCsat } from '../satisfaction/answers/csat.js';
import type { SurveyAnswered } from '../survey/events.js';
import { foldComplaint } from '../lifecycle/complaints.js';
import { buy, end, giveBack, hasBought, lostFrom } from '../lifecycle/relationship/relationship.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { newLoyalty, type LoyaltyDoc } from './doc.js';
import { explainLoyalty } from './explanation.js';
import { partneredUntil, withPartnership } from './ladder/credentials.js';
import { FLOOR, nextChange, review } from './review.js';
import { earnedAbove, PARTNER, rungOf, type Level } from './rungs.js';

/** Any fact puts a customer on the ladder, so all are folded; the clock's come as due moments. */
export type LoyaltyFact = CustomerFact;

function evolve(doc: LoyaltyDoc, fact: Occurred<LoyaltyFact>, context: Context): LoyaltyDoc {
  const matters = apply(doc, fact, context);
  if (matters || doc.level === null) evaluate(doc, fact.occurredAt, context);
  return doc;
}

/** Takes the fact into the document. Gives whether the level may be another for it. */
function apply(doc: LoyaltyDoc, fact: Occurred<LoyaltyFact>, context: Context): boolean {
  const { event } = fact;
  const { credentials } = doc;
  switch (event.type) {
    case 'PurchaseRecorded':
      return buy(doc.relationship, fact as Occurred<PurchaseRecorded>, context);
    case 'PurchaseReturned':
      return giveBack(doc.relationship, fact as Occurred<PurchaseReturned>, context).effect === 'UNDOES';
    case 'RelationshipEnded':
      end(doc.relationship);
      return true;
    case 'SurveyAnswered':
      return takeSurvey(doc, event, context.calendar.dayOf(fact.occurredAt), context);
    case 'ReferralConverted':
      credentials.conversions = [...credentials.conversions, context.calendar.dayOf(fact.occurredAt)];
      return true;
    case 'PartnershipSigned':
      credentials.partnerships = withPartnership(credentials.partnerships, event.data);
      return true;
    case 'PartnershipEnded':
      credentials.partnerships = credentials.partnerships.filter(({ id }) => id !== event.data.partnershipId);
      return true;
    default:
      if (isComplaintFact(event)) return applyComplaint(doc, event, context.calendar.dayOf(fact.occurredAt));
      event satisfies Indifferent;
      return false;
  }
}

function applyComplaint(doc: LoyaltyDoc, event: ComplaintFact, day: Day): boolean {
  const before = doc.complaints;
  doc.complaints = foldComplaint(before, event, day);
  return doc.complaints !== before;
}

/** What says nothing of the level, but for making the customer known: a new fact must be named here, or folded above. */
type Indifferent = DetailsFact | InteractionRecorded | ReferralMade | SideFact;

/** Of surveys, only those of satisfaction matter. */
function takeSurvey({ credentials }: LoyaltyDoc, { data }: SurveyAnswered, day: Day, { policy }: Context): boolean {
  const { satisfaction } = data.answers;
  if (data.instrument !== 'CSAT5' || satisfaction === undefined) return false;
  credentials.csat = withCsat(credentials.csat, { day, value: satisfaction }, policy.satisfaction);
  return true;
}

/** Touches nothing but the top level of the document, so that a shallow copy can be evaluated apart. */
function evaluate(doc: LoyaltyDoc, at: Instant, context: Context): void {
  stand(doc, levelAt(doc, at, context), at);
  doc.asOf = at;
  doc.due = nextChange(doc, at, context);
}

/** Up as soon as it is earned; down, between reviews, only by a loss, when no purchase is left, or no partnership. */
function levelAt(doc: LoyaltyDoc, at: Instant, { policy, calendar }: Context): Level {
  if (!hasBought(doc.relationship)) return 0;
  const day = calendar.dayOf(at);
  if (day >= lostFrom(doc.relationship, policy.lifecycle)) return FLOOR;
  return earnedAbove(withoutPartnership(doc, day), day, doc, policy);
}

/** The end of the last partnership leads from L5 to L4 at once, whatever that asks: a review will tell. */
function withoutPartnership({ level, credentials }: LoyaltyDoc, day: Day): Level {
  return level === PARTNER && day >= partneredUntil(credentials.partnerships) ? 4 : (level ?? 0);
}

/** On another rung the risk of the old one means nothing. */
function stand(doc: LoyaltyDoc, level: Level, at: Instant): void {
  if (level === doc.level) return;
  doc.level = level;
  doc.since = at;
  doc.atRiskSince = null;
}

/** Folds the passing of time up to `due` into the document or a shallow copy of it. */
export function elapseLoyalty(doc: LoyaltyDoc, due: Due, context: Context): LoyaltyDoc {
  if (due.by === 'DayClosed' || doc.level === null) {
    evaluate(doc, due.at, context);
    return doc;
  }
  const finding = review(doc, doc.level, context.calendar.dayOf(due.at), context);
  stand(doc, finding.level, due.at);
  doc.atRiskSince = finding.atRiskSince;
  doc.asOf = due.at;
  doc.due = nextChange(doc, due.at, context);
  return doc;
}

export const loyaltyProjection: Projection<LoyaltyDoc, Context, LoyaltyFact> = {
  name: 'loyalty',
  version: 2,
  insight: 'LoyaltyLevelChanged',
  order: 'fold',
  settled: [],
  handles: customerFactTypes,
  initial: newLoyalty,
  evolve,
  elapse: elapseLoyalty,
  due: (doc) => doc.due,
  category: ({ level, atRiskSince }) => ({ level, rung: rungOf(level), atRisk: atRiskSince !== null }),
  explain: explainLoyalty,
  indexes: ({ level, since }) => (level === null ? [] : [{ index: 'level', key: [level, since] }]),
  tallies: ({ level, atRiskSince }) => ({ [`level:${level ?? 'NONE'}`]: 1, atRisk: atRiskSince === null ? 0 : 1 }),
};
