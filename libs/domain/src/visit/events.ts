import { Type } from '@sinclair/typebox';
import {
  closed,
  date,
  declareEvent,
  freeText,
  identifier,
  oneOf,
  personal,
  word,
  type EventOf,
} from '../declaration.js';

export const ServiceVisitScheduled = declareEvent({
  name: 'ServiceVisitScheduled',
  wire: 'service-visit.scheduled',
  stream: 'customer',
  naming: { kind: 'visit', field: 'visitId' },
  summary:
    'Somebody is to serve the customer on the spot (现场服务), on an agreed day or as soon as the policy promises.',
  schema: closed({
    visitId: identifier('the visit'),
    jobId: Type.Optional(identifier('what is to be done; visits for the same share it. Default: the visit itself')),
    agreedOn: Type.Optional(date('the day that was agreed')),
    technicianId: Type.Optional(identifier('who is to come')),
    complaintId: Type.Optional(identifier('the complaint that it is about')),
    purpose: Type.Optional(word('what for, as a code: INSTALLATION, REPAIR, …')),
  }),
});
export type ServiceVisitScheduled = EventOf<typeof ServiceVisitScheduled>;

export const ServiceVisitCarriedOut = declareEvent({
  name: 'ServiceVisitCarriedOut',
  wire: 'service-visit.carried-out',
  stream: 'customer',
  naming: { kind: 'visit-end', field: 'visitId' },
  summary: 'A service visit took place, and did what it was for or did not.',
  schema: closed({
    visitId: identifier('the visit'),
    resolved: Type.Boolean({ description: 'whether what was to be done is done' }),
    technicianId: Type.Optional(identifier('who came')),
    articleId: Type.Optional(identifier('the article of the knowledge base that helped')),
    resolution: personal(freeText('what was done')),
  }),
});
export type ServiceVisitCarriedOut = EventOf<typeof ServiceVisitCarriedOut>;

export const ServiceVisitMissed = declareEvent({
  name: 'ServiceVisitMissed',
  wire: 'service-visit.missed',
  stream: 'customer',
  naming: { kind: 'visit-end', field: 'visitId' },
  summary: 'A service visit did not take place, and will not; another one would be scheduled for the same job.',
  schema: closed({
    visitId: identifier('the visit'),
    by: oneOf(['BUSINESS', 'CUSTOMER'], { description: 'whose doing it was' }),
    reasonCode: Type.Optional(word('why, as a code')),
  }),
});
export type ServiceVisitMissed = EventOf<typeof ServiceVisitMissed>;

export type VisitFact = ServiceVisitScheduled | ServiceVisitCarriedOut | ServiceVisitMissed;
