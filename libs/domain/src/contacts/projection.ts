import { never, TELLS_NOBODY, type Day, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerRegistered } from '../customer/events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { ContactPreferencesChanged } from '../preferences/events.js';
import type { PurchaseRecorded } from '../purchase/events.js';
import type { RepresentativeAssigned } from '../service/events.js';
import { closenessOn, nextClosenessChange, touchedOn, type Closeness, type DecayedSum } from './closeness.js';
import { countTouch, DIRECTIONS, type ChannelTouches } from './touches.js';

/** Whether a registered customer bought in time (激活): open until the time is over. */
export type Activation = 'OPEN' | 'ACTIVATED' | 'MISSED';

/** How the business and a customer are in touch, from the last fold until `dueOn`. */
export interface ContactsDoc {
  readonly channels: ChannelTouches[];
  touches: DecayedSum | null;
  lastTouchAt: Instant | null;
  lastPurchaseAt: Instant | null;
  lastInboundAt: Instant | null;
  lastOutboundAt: Instant | null;
  /** The newest touch or purchase. */
  lastActiveOn: Day | null;
  registeredOn: Day | null;
  /** Bought within the days of activation, be they over or not. */
  boughtInTime: boolean;
  optOut: boolean;
  optOutSince: Instant | null;
  /** In order of assignment; the newest is the active one. */
  readonly representatives: { readonly repId: string; readonly since: Instant }[];
  closeness: Closeness;
  active: boolean;
  activation: Activation | null;
  dueOn: Day | null;
}

export type ContactsFact =
  CustomerRegistered | InteractionRecorded | PurchaseRecorded | ContactPreferencesChanged | RepresentativeAssigned;

function evolve(doc: ContactsDoc, fact: Occurred<ContactsFact>, context: Context): ContactsDoc {
  apply(doc, fact, context.calendar.dayOf(fact.occurredAt), context);
  return judgeContacts(doc, context.calendar.dayOf(fact.occurredAt), context);
}

function apply(doc: ContactsDoc, { event, occurredAt }: Occurred<ContactsFact>, day: Day, { policy }: Context): void {
  switch (event.type) {
    case 'CustomerRegistered':
      // A person who was registered twice, under two ids, became known at the first time.
      doc.registeredOn ??= day;
      return;
    case 'InteractionRecorded':
      return touch(doc, event.data, occurredAt, day, policy.contacts);
    case 'PurchaseRecorded':
      doc.touches = touchedOn(doc.touches, day, policy.contacts.weights.purchase, policy.contacts);
      doc.lastPurchaseAt = occurredAt;
      doc.lastActiveOn = day;
      if (doc.registeredOn !== null && day <= doc.registeredOn + policy.contacts.activationDays)
        doc.boughtInTime = true;
      return;
    case 'ContactPreferencesChanged':
      if (event.data.optOut !== doc.optOut) doc.optOutSince = event.data.optOut ? occurredAt : null;
      doc.optOut = event.data.optOut;
      return;
    case 'RepresentativeAssigned':
      if (doc.representatives.at(-1)?.repId !== event.data.repId)
        doc.representatives.push({ repId: event.data.repId, since: occurredAt });
      return;
    default:
      never(event);
  }
}

function touch(
  doc: ContactsDoc,
  data: InteractionRecorded['data'],
  at: Instant,
  day: Day,
  policy: Context['policy']['contacts'],
): void {
  countTouch(doc.channels, data, at);
  doc.touches = touchedOn(doc.touches, day, policy.weights[DIRECTIONS[data.direction]], policy);
  doc.lastTouchAt = at;
  doc.lastActiveOn = day;
  if (data.direction !== 'OUTBOUND') doc.lastInboundAt = at;
  if (data.direction !== 'INBOUND') doc.lastOutboundAt = at;
}

/** Says what holds on `day`. Touches nothing but the top level of the document, so that a shallow copy can be judged apart. */
export function judgeContacts(doc: ContactsDoc, day: Day, { policy: { contacts } }: Context): ContactsDoc {
  const activeUntil = doc.lastActiveOn === null ? null : doc.lastActiveOn + contacts.activeDays;
  const openUntil = doc.registeredOn === null ? null : doc.registeredOn + contacts.activationDays + 1;
  doc.closeness = closenessOn(doc.touches, day, contacts);
  doc.active = activeUntil !== null && day < activeUntil;
  doc.activation = openUntil === null ? null : day < openUntil ? 'OPEN' : doc.boughtInTime ? 'ACTIVATED' : 'MISSED';
  const turns = [
    nextClosenessChange(doc.touches, day, contacts),
    doc.active ? activeUntil : null,
    doc.activation === 'OPEN' ? openUntil : null,
  ].filter((turn) => turn !== null);
  doc.dueOn = turns.length === 0 ? null : Math.min(...turns);
  return doc;
}

/** Touches and closeness. Nobody is told of them: they are for lists and reports. */
export const contactsProjection: Projection<ContactsDoc, Context, ContactsFact> = {
  name: 'contacts',
  version: 1,
  ...TELLS_NOBODY,
  order: 'fold',
  handles: [
    'CustomerRegistered',
    'InteractionRecorded',
    'PurchaseRecorded',
    'ContactPreferencesChanged',
    'RepresentativeAssigned',
  ],
  initial: () => ({
    channels: [],
    touches: null,
    lastTouchAt: null,
    lastPurchaseAt: null,
    lastInboundAt: null,
    lastOutboundAt: null,
    lastActiveOn: null,
    registeredOn: null,
    boughtInTime: false,
    optOut: false,
    optOutSince: null,
    representatives: [],
    closeness: 'NONE',
    active: false,
    activation: null,
    dueOn: null,
  }),
  evolve,
  elapse: (doc, due, context) => judgeContacts(doc, context.calendar.dayOf(due.at), context),
  due: ({ dueOn }, { calendar }) => (dueOn === null ? null : { at: calendar.startOf(dueOn), by: 'DayClosed' }),
  indexes: () => [],
  tallies: talliesOf,
};

function talliesOf(doc: ContactsDoc): Record<string, number> {
  const tallies: Record<string, number> = {
    known: 1,
    active: doc.active ? 1 : 0,
    optedOut: doc.optOut ? 1 : 0,
    [`closeness:${doc.closeness}`]: 1,
  };
  if (doc.activation !== null) tallies[`activation:${doc.activation}`] = 1;
  for (const { channel, inbound, outbound, twoWay, seconds } of doc.channels) {
    for (const [name, count] of Object.entries({ inbound, outbound, twoWay, seconds })) {
      if (count > 0) tallies[`${name}:${channel}`] = count;
    }
  }
  const active = doc.representatives.at(-1);
  if (active) tallies[`representative:${active.repId}`] = 1;
  return tallies;
}
