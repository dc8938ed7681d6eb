import { Type } from '@sinclair/typebox';
import { closed, date, declareEvent, identifier, money, oneOf, word, type EventOf } from '../declaration.js';

export const PaymentReceived = declareEvent({
  name: 'PaymentReceived',
  wire: 'payment.received',
  stream: 'customer',
  naming: { kind: 'payment', field: 'invoiceId' },
  summary: 'The customer paid an invoice, in time or late. The credit score (信用评分) follows from it.',
  schema: closed({
    invoiceId: identifier('the invoice'),
    due: date('when it was due'),
    paid: date('when it was paid'),
    amount: money('what was paid; more than nothing'),
  }),
});
export type PaymentReceived = EventOf<typeof PaymentReceived>;

export const COST_KINDS = ['ACQUISITION', 'SERVICE', 'WINBACK'] as const;

export const CostIncurred = declareEvent({
  name: 'CostIncurred',
  wire: 'cost.incurred',
  stream: 'customer',
  naming: { kind: 'cost', field: 'costId' },
  summary: 'The business spent money on winning, serving or winning back the customer.',
  schema: closed({
    costId: Type.Optional(identifier('id of the cost at its source')),
    kind: oneOf(COST_KINDS),
    amount: money('what it cost'),
  }),
});
export type CostIncurred = EventOf<typeof CostIncurred>;

export const CompetitorPurchaseReported = declareEvent({
  name: 'CompetitorPurchaseReported',
  wire: 'competitor-purchase.reported',
  stream: 'customer',
  naming: { kind: 'competitor-purchase', field: 'reportId' },
  summary:
    'The customer bought elsewhere, as far as the business knows. The share of wallet (钱包份额) follows from it.',
  schema: closed({
    reportId: Type.Optional(identifier('id of the report at its source')),
    brand: word('the competitor'),
    category: Type.Optional(word('product category')),
    spend: money('what was spent there'),
  }),
});
export type CompetitorPurchaseReported = EventOf<typeof CompetitorPurchaseReported>;

export type AccountFact = PaymentReceived | CostIncurred | CompetitorPurchaseReported;
