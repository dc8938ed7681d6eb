import type { DomainEvent, Instant, Occurred } from '@annals/kernel';
import { at } from './purchases.js';

let made = 0;

/** A fact as a test tells it; of two at one instant, the one told first is folded first. */
export const told = <E extends DomainEvent>(when: string | Instant, event: E): Occurred<E> => ({
  id: `told-${String(++made).padStart(6, '0')}`,
  occurredAt: typeof when === 'number' ? when : at(when),
  sourceSeq: made,
  event,
});
