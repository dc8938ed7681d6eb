import { Type, type Static } from '@sinclair/typebox';
import {
  closed,
  declareEvent,
  freeText,
  identifier,
  minorUnits,
  money,
  personal,
  word,
  type EventOf,
} from '../declaration.js';

const quantity = Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'pieces' });

const purchaseLine = closed({
  sku: Type.String({ minLength: 1, maxLength: 64, description: 'stock keeping unit' }),
  category: Type.Optional(word('product category')),
  qty: quantity,
  unitPrice: minorUnits('price of one piece before discount'),
  discount: Type.Optional(minorUnits('discount on the whole line, at most its price')),
  unitCost: Type.Optional(minorUnits('what one piece cost the business; where it is unknown, margin is estimated')),
});
export type PurchaseLine = Static<typeof purchaseLine>;

export const PurchaseRecorded = declareEvent({
  name: 'PurchaseRecorded',
  wire: 'purchase.recorded',
  stream: 'customer',
  naming: { kind: 'order', field: 'orderId' },
  summary: 'The customer bought and paid for an order. One per order; its total is the sum of its lines.',
  schema: closed({
    orderId: identifier('the order'),
    lines: Type.Array(purchaseLine, {
      minItems: 1,
      maxItems: 5000,
      description: 'in minor units of the currency of `total`',
    }),
    total: money('what was paid'),
    campaignId: Type.Optional(identifier('the campaign it answered')),
  }),
});
export type PurchaseRecorded = EventOf<typeof PurchaseRecorded>;

export const PurchaseReturned = declareEvent({
  name: 'PurchaseReturned',
  wire: 'purchase.returned',
  stream: 'customer',
  naming: { kind: 'return', field: 'returnId' },
  summary:
    'Goods of an order came back and were refunded. The refund counts on the day of the order, at its rate; until the order is known, it waits.',
  schema: closed({
    returnId: identifier('the return'),
    orderId: identifier('the order that the goods belong to'),
    lines: Type.Optional(
      Type.Array(closed({ sku: Type.String({ minLength: 1, maxLength: 64 }), qty: quantity }), { maxItems: 5000 }),
    ),
    refund: money('what was paid back; over all returns of an order at most what was paid'),
    reasonCode: Type.Optional(word('why, as a code')),
    reason: personal(freeText('why, in words')),
  }),
});
export type PurchaseReturned = EventOf<typeof PurchaseReturned>;
