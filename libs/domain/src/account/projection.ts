import { never, TELLS_NOBODY, TIMELESS, toBaseMinor, type Day, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerRegistered } from '../customer/events.js';
import type { SurveyAnswered } from '../survey/events.js';
import { countPayment, creditBand, creditOf, type CreditBand, type Payments } from './credit.js';
import { COST_KINDS, type AccountFact, type CompetitorPurchaseReported } from './events.js';

export type CostKind = (typeof COST_KINDS)[number];

/**
 * What a customer owes, costs and spends elsewhere. Purchases are not folded: what is spent here is read from customer
 * value. Amounts in base-currency minor units.
 */
export interface AccountDoc {
  readonly payments: Payments;
  /** Of the payments so far, under the policy of the newest. */
  credit: number | null;
  band: CreditBand;
  readonly costs: Record<CostKind, number>;
  /** In order of time: what is older than the window is left out when it is read. */
  readonly elsewhere: { readonly day: Day; readonly brand: string; readonly spend: number }[];
  /** The newest survey of the share of wallet, 0–1. */
  surveyed: { readonly day: Day; readonly ownShare: number } | null;
}

/** A registration makes the customer count as one of whom no payment is known. */
export type AccountProjectionFact = CustomerRegistered | AccountFact | SurveyAnswered;

function evolve(doc: AccountDoc, { event, occurredAt }: Occurred<AccountProjectionFact>, context: Context): AccountDoc {
  const day = context.calendar.dayOf(occurredAt);
  switch (event.type) {
    case 'CustomerRegistered':
      return doc;
    case 'PaymentReceived':
      countPayment(doc.payments, event.data, context.policy);
      doc.credit = creditOf(doc.payments, context.policy);
      doc.band = creditBand(doc.credit, context.policy);
      return doc;
    case 'CostIncurred':
      doc.costs[event.data.kind] += toBaseMinor(event.data.amount);
      return doc;
    case 'CompetitorPurchaseReported':
      return spendElsewhere(doc, event.data, day);
    case 'SurveyAnswered': {
      const { ownShare } = event.data.answers;
      if (event.data.instrument === 'SOW' && ownShare !== undefined) doc.surveyed = { day, ownShare };
      return doc;
    }
    default:
      return never(event);
  }
}

function spendElsewhere(doc: AccountDoc, data: CompetitorPurchaseReported['data'], day: Day): AccountDoc {
  doc.elsewhere.push({ day, brand: data.brand, spend: toBaseMinor(data.spend) });
  return doc;
}

/** Credit, share of wallet and costs. Nobody is told of them: they are figures that others ask for. */
export const accountProjection: Projection<AccountDoc, Context, AccountProjectionFact> = {
  name: 'account',
  version: 1,
  ...TELLS_NOBODY,
  ...TIMELESS,
  order: 'fold',
  handles: ['CustomerRegistered', 'PaymentReceived', 'CostIncurred', 'CompetitorPurchaseReported', 'SurveyAnswered'],
  initial: () => ({
    payments: { received: 0, daysLate: 0, defaults: 0 },
    credit: null,
    band: 'UNKNOWN',
    costs: { ACQUISITION: 0, SERVICE: 0, WINBACK: 0 },
    elsewhere: [],
    surveyed: null,
  }),
  evolve,
  indexes: () => [],
  tallies: ({ payments, band, costs }) => ({
    customers: 1,
    [`band:${band}`]: 1,
    payments: payments.received,
    daysLate: payments.daysLate,
    defaults: payments.defaults,
    ...Object.fromEntries(COST_KINDS.map((kind) => [`cost:${kind}`, costs[kind]])),
  }),
};
