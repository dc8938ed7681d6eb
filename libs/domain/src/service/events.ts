import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, type EventOf } from '../declaration.js';

export const RepresentativeAssigned = declareEvent({
  name: 'RepresentativeAssigned',
  wire: 'representative.assigned',
  stream: 'customer',
  summary: 'The customer has this dedicated representative from now on (专门服务代表), and no other.',
  schema: closed({ repId: identifier('the representative') }),
});
export type RepresentativeAssigned = EventOf<typeof RepresentativeAssigned>;

export const KnowledgeUsed = declareEvent({
  name: 'KnowledgeUsed',
  wire: 'knowledge.used',
  stream: 'customer',
  naming: { kind: 'knowledge-use', field: 'useId' },
  summary: 'An article of the knowledge base (服务知识库) was used to serve the customer.',
  schema: closed({
    useId: Type.Optional(identifier('id of the use at its source')),
    articleId: identifier('the article'),
    complaintId: Type.Optional(identifier('the complaint that it helped with')),
  }),
});
export type KnowledgeUsed = EventOf<typeof KnowledgeUsed>;

export type ServiceFact = RepresentativeAssigned | KnowledgeUsed;
