import { Type } from '@sinclair/typebox';
import { closed, declareEvent, freeText, identifier, personal, word, type EventOf } from '../declaration.js';

export const ComplaintReceived = declareEvent({
  name: 'ComplaintReceived',
  wire: 'complaint.received',
  stream: 'customer',
  naming: { kind: 'complaint', field: 'complaintId' },
  summary: 'The customer complained. While it is open, a complaint counts as upheld until it is found not to be.',
  schema: closed({
    complaintId: identifier('the complaint'),
    category: word('what it is about'),
    severity: Type.Integer({ minimum: 1, maximum: 3, description: '1 slight, 3 grave' }),
    orderId: Type.Optional(identifier('the order it is about')),
    text: personal(freeText('what the customer said')),
  }),
});
export type ComplaintReceived = EventOf<typeof ComplaintReceived>;

export const ComplaintResolved = declareEvent({
  name: 'ComplaintResolved',
  wire: 'complaint.resolved',
  stream: 'customer',
  naming: { kind: 'resolution', field: 'complaintId' },
  summary:
    'How the complaint ended, from a source that knows no step in between: justified or not, with what satisfaction.',
  schema: closed({
    complaintId: identifier('the complaint'),
    upheld: Type.Boolean({ description: 'whether it was justified' }),
    csat: Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description: 'satisfaction with the resolution, 1–5' })),
    remedy: personal(freeText('what was done')),
  }),
});
export type ComplaintResolved = EventOf<typeof ComplaintResolved>;
