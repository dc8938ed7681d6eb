import { never, type Due, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { customerFactTypes, type CustomerFact } from '../events.js';
import { buy, end, giveBack, hasBought, lostFrom } from '../lifecycle/relationship/relationship.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { newLoyalty, type LoyaltyDoc } from './doc.js';
import { explainLoyalty } from './explanation.js';
import { FLOOR, nextChange, review } from './review.js';
import { earnedAbove, rungOf, type Level } from './rungs.js';

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
  switch (event.type) {
    case 'PurchaseRecorded':
      return buy(doc.relationship, fact as Occurred<PurchaseRecorded>, context);
    case 'PurchaseReturned':
      return giveBack(doc.relationship, fact as Occurred<PurchaseReturned>, context).effect === 'UNDOES';
    case 'ComplaintReceived':
      doc.openComplaints = [...doc.openComplaints, event.data.complaintId];
      return false;
    case 'ComplaintResolved':
      doc.openComplaints = doc.openComplaints.filter((id) => id !== event.data.complaintId);
      return true;
    case 'RelationshipEnded':
      end(doc.relationship);
      return true;
    case 'CustomerRegistered':
    case 'CustomerDetailsChanged':
    case 'InteractionRecorded':
      return false;
    default:
      return never(event);
  }
}

/** Touches nothing but the top level of the document, so that a shallow copy can be evaluated apart. */
function evaluate(doc: LoyaltyDoc, at: Instant, context: Context): void {
  stand(doc, levelAt(doc, at, context), at);
  doc.asOf = at;
  doc.due = nextChange(doc, at, context);
}

/** Up as soon as it is earned; down, between reviews, only by a loss or when no purchase is left. */
function levelAt(doc: LoyaltyDoc, at: Instant, { policy, calendar }: Context): Level {
  if (!hasBought(doc.relationship)) return 0;
  const day = calendar.dayOf(at);
  if (day >= lostFrom(doc.relationship, policy.lifecycle)) return FLOOR;
  return earnedAbove(doc.level ?? 0, day, doc, policy.loyalty);
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
  version: 1,
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
