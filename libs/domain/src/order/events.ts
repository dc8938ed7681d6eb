import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, money, word, type EventOf } from '../declaration.js';

export const OrderPlaced = declareEvent({
  name: 'OrderPlaced',
  wire: 'order.placed',
  stream: 'customer',
  naming: { kind: 'placing', field: 'orderId' },
  summary:
    'The customer ordered and has not paid yet (下单未付). When it is paid, PurchaseRecorded names the same order.',
  schema: closed({
    orderId: identifier('the order'),
    total: money('what is to be paid'),
    opportunityId: Type.Optional(identifier('the opportunity that it came from')),
  }),
});
export type OrderPlaced = EventOf<typeof OrderPlaced>;

export const OrderCancelled = declareEvent({
  name: 'OrderCancelled',
  wire: 'order.cancelled',
  stream: 'customer',
  naming: { kind: 'cancellation', field: 'orderId' },
  summary: 'An order was given up before it was paid.',
  schema: closed({
    orderId: identifier('the order'),
    reasonCode: Type.Optional(word('why, as a code')),
  }),
});
export type OrderCancelled = EventOf<typeof OrderCancelled>;

export type OrderFact = OrderPlaced | OrderCancelled;
