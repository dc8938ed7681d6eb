import { Type } from '@sinclair/typebox';
import { closed, declareEvent, type EventOf } from '../declaration.js';

export const ContactPreferencesChanged = declareEvent({
  name: 'ContactPreferencesChanged',
  wire: 'contact-preferences.changed',
  stream: 'customer',
  summary: 'The customer asked to be left alone by campaigns and care, or allowed it again.',
  schema: closed({ optOut: Type.Boolean({ description: 'whether to be left alone' }) }),
});
export type ContactPreferencesChanged = EventOf<typeof ContactPreferencesChanged>;
