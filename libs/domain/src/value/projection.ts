import { never, type Category, type IndexEntry, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { bookExpense, type ExpenseFact } from '../composition/expenses.js';
import { isOutdated, matrixOf } from '../matrix/settle-matrix.js';
import type { CustomerRegistered, RelationshipEnded } from '../customer/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { newValue, type ValueDoc } from './doc.js';
import { explainValue } from './explanation.js';
import { countPurchase, countReturn, passTo } from './measure.js';
import { codeOf } from './rfm.js';
import { tiersOf } from './tiers.js';
import { netOfSums } from './valued-order.js';

/** What value follows from. A registration changes no figure: it makes the customer count as one who has not bought. */
export type ValueFact = CustomerRegistered | PurchaseRecorded | PurchaseReturned | ExpenseFact | RelationshipEnded;

/** Customer value: RFM scores (domain.md §2.1), tiers (§2.2) and the sums that they rest on. */
export const valueProjection: Projection<ValueDoc, Context, ValueFact> = {
  name: 'value',
  version: 2,
  insight: 'CustomerValueChanged',
  order: 'fold',
  settled: ['pyramid', 'contribution', 'importance', 'cell', 'belowZero'],
  handles: [
    'CustomerRegistered',
    'PurchaseRecorded',
    'PurchaseReturned',
    'CostIncurred',
    'PointsRedeemed',
    'ReferralConverted',
    'RelationshipEnded',
  ],
  initial: newValue,
  evolve: evolveValue,
  elapse: (doc, due, { calendar, policy }) => {
    passTo(doc, calendar.dayOf(due.at), policy);
    return doc;
  },
  settle: settleValue,
  settledBy: ['CutsSet', 'PolicyAdopted'],
  due: ({ dueOn }, { calendar }) => (dueOn === null ? null : { at: calendar.startOf(dueOn), by: 'DayClosed' }),
  category: ({ scores, tiers: { pyramid, contribution, importance }, matrix }): Category => ({
    rfm: scores && codeOf(scores),
    pyramid,
    contribution,
    importance,
    cell: matrix && matrix.cell,
    belowZero: matrix && matrix.belowZero,
  }),
  explain: explainValue,
  indexes: indexesOf,
  tallies: talliesOf,
};

function evolveValue(doc: ValueDoc, fact: Occurred<ValueFact>, context: Context): ValueDoc {
  const { event } = fact;
  if (doc.matrix && isOutdated(doc.matrix, context.calendar.dayOf(fact.occurredAt))) doc.matrix = null;
  switch (event.type) {
    case 'CustomerRegistered':
      break;
    case 'CostIncurred':
    case 'PointsRedeemed':
    case 'ReferralConverted':
      bookExpense(doc.expenses, fact as Occurred<ExpenseFact>, context.calendar);
      break;
    case 'RelationshipEnded':
      doc.ended = true;
      break;
    case 'PurchaseRecorded':
      countPurchase(doc, fact as Occurred<PurchaseRecorded>, context);
      break;
    case 'PurchaseReturned':
      countReturn(doc, fact as Occurred<PurchaseReturned>, context);
      break;
    default:
      never(event);
  }
  return doc;
}

/** Compares the customer with the tenant's newest cuts, and measures again if the policy is another one. */
export function settleValue(doc: ValueDoc, context: Context): ValueDoc {
  const { policy, cuts } = context;
  if (doc.day !== null && doc.policyVersion !== policy.version) passTo(doc, doc.day, policy);
  const { customerId, window } = doc;
  const standing = { customerId, margin: window.margin, revenue: netOfSums(window) };
  doc.tiers = tiersOf(window.orders > 0 ? standing : null, cuts);
  doc.matrix = matrixOf(doc, context);
  return doc;
}

function indexesOf({ life, window, scores }: ValueDoc): IndexEntry[] {
  const net = netOfSums(life);
  const entries: IndexEntry[] = [
    { index: 'net', key: [net] },
    { index: 'margin', key: [window.margin] },
  ];
  if (scores) entries.push({ index: 'rfm', key: [codeOf(scores), net] });
  return entries;
}

/**
 * Counts, and base-currency minor units. `net` and `margin` are of the whole life, `net24` and `margin24` of
 * the window; those by pyramid tier add up to them once there are cuts.
 */
function talliesOf({ life, window, scores, box, tiers, matrix }: ValueDoc): Record<string, number> {
  const tallies: Record<string, number> = {
    customers: 1,
    buyers: life.orders > 0 ? 1 : 0,
    estimated: life.estimated > 0 ? 1 : 0,
    gross: life.gross,
    refunds: life.refunds,
    net: netOfSums(life),
    margin: life.margin,
    net24: netOfSums(window),
    margin24: window.margin,
  };
  if (scores) tallies[`rfm:${codeOf(scores)}`] = 1;
  if (box) tallies[`box:${box}`] = 1;
  if (tiers.pyramid) {
    tallies[`pyramid:${tiers.pyramid}`] = 1;
    for (const sum of ['net', 'margin', 'net24', 'margin24']) tallies[`${sum}:${tiers.pyramid}`] = tallies[sum]!;
  }
  if (tiers.contribution) tallies[`contribution:${tiers.contribution}`] = 1;
  if (tiers.importance) tallies[`importance:${tiers.importance}`] = 1;
  if (matrix?.cell) tallies[`cell:${matrix.cell}`] = 1;
  if (matrix?.belowZero) tallies['belowZero'] = 1;
  return tallies;
}
