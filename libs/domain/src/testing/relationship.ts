import type { DomainEvent, Instant, Occurred } from '@annals/kernel';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { CustomerRegistered, RelationshipEnded } from '../customer/events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import { at, bought } from './purchases.js';

/** `id` is the event's id too, unless it may repeat. */
export const complained = (id: string, when: string | Instant): Occurred<ComplaintReceived> =>
  occurred(id, when, { type: 'ComplaintReceived', data: { complaintId: id, category: 'DELIVERY', severity: 2 } });

export function resolved(
  complaintId: string,
  when: string | Instant,
  { upheld = true, csat }: { upheld?: boolean; csat?: number } = {},
): Occurred<ComplaintResolved> {
  const data = csat === undefined ? { complaintId, upheld } : { complaintId, upheld, csat };
  return occurred(`${complaintId}-resolved-${String(when)}`, when, { type: 'ComplaintResolved', data });
}

export const ended = (when: string | Instant): Occurred<RelationshipEnded> =>
  occurred(`ended-${String(when)}`, when, { type: 'RelationshipEnded', data: {} });

export const registered = (when: string | Instant): Occurred<CustomerRegistered> =>
  occurred(`registered-${String(when)}`, when, { type: 'CustomerRegistered', data: { kind: 'PERSON' } });

export const touched = (when: string | Instant): Occurred<InteractionRecorded> =>
  occurred(`touched-${String(when)}`, when, {
    type: 'InteractionRecorded',
    data: { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY' },
  });

/** An order of one line of a category, or of none. */
export const boughtOf = (category: string | undefined, orderId: string, when: string | Instant, paid = 10_000) =>
  bought(orderId, when, {
    lines: [{ sku: 'thing', qty: 1, unitPrice: paid, ...(category !== undefined && { category }) }],
  });

/** One order of 100.00 a date, `o1`, `o2`, … unless another prefix is given. */
export const boughtOn = (dates: readonly string[], prefix = 'o') =>
  dates.map((date, i) => bought(`${prefix}${i + 1}`, date));

function occurred<E extends DomainEvent>(id: string, when: string | Instant, event: E): Occurred<E> {
  return { id, occurredAt: typeof when === 'number' ? when : at(when), sourceSeq: 0, event };
}
