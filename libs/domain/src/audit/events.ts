import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, word, type EventOf } from '../declaration.js';

/** What a reason looks like: a code or the number of a case. No @, so that no address gets into it. */
export const REASON_PATTERN = '^[A-Za-z0-9][A-Za-z0-9 ._:/#-]{0,99}$';

export const RecordsAccessed = declareEvent({
  name: 'RecordsAccessed',
  wire: 'audit.accessed',
  stream: 'audit',
  summary: 'Somebody examined the records, replayed or exported them, or opened personal data. Told before the answer.',
  schema: closed({
    access: word('what for: as-of, receipts, verification, export, replay, personal-data, …'),
    route: Type.String({ minLength: 1, maxLength: 200, description: 'by which route or command' }),
    customerId: Type.Optional(identifier('whose records, where it was one customer')),
    parameters: Type.Record(Type.String(), Type.String({ maxLength: 200 }), {
      description: 'what else was asked; only what is known to hold nothing personal',
    }),
    reason: Type.Optional(
      Type.String({ pattern: REASON_PATTERN, description: 'why, as a code or the number of a case' }),
    ),
  }),
});
export type RecordsAccessed = EventOf<typeof RecordsAccessed>;
