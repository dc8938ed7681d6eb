import { formatInstant, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { sumOn, type Closeness } from './closeness.js';
import { judgeContacts, type Activation, type ContactsDoc } from './projection.js';

const iso = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/** Contacts of a customer as of a business day. Instants are ISO 8601. */
export interface ContactsView {
  readonly closeness: Closeness;
  /** The decayed sum of touches that the closeness compares. */
  readonly touchSum: number;
  /** A touch or purchase within the policy's days (活跃). */
  readonly active: boolean;
  readonly activation: Activation | null;
  readonly optOut: boolean;
  readonly optOutSince: string | null;
  readonly channels: readonly {
    readonly channel: string;
    readonly inbound: number;
    readonly outbound: number;
    readonly twoWay: number;
    readonly seconds: number;
    readonly lastAt: string | null;
  }[];
  readonly lastTouchAt: string | null;
  readonly lastInboundAt: string | null;
  readonly lastOutboundAt: string | null;
  readonly lastPurchaseAt: string | null;
  /** The dedicated representative (专门服务代表); `null` where none was ever assigned. */
  readonly representative: { readonly repId: string; readonly since: string } | null;
  /** All of them, oldest first; `until` is `null` for the active one. */
  readonly representatives: readonly {
    readonly repId: string;
    readonly since: string;
    readonly until: string | null;
  }[];
  readonly nextTransitionAt: Instant | null;
}

/** Reads the document as of a business day that is not before its last fold; agrees with sweeping to it. */
export function contactsAt(doc: ContactsDoc, day: Day, context: Context): ContactsView {
  const now = judgeContacts({ ...doc }, day, context);
  const representatives = doc.representatives.map(({ repId, since }, i) => ({
    repId,
    since: formatInstant(since),
    until: iso(doc.representatives[i + 1]?.since ?? null),
  }));
  const active = representatives.at(-1);
  return {
    closeness: now.closeness,
    touchSum: doc.touches === null ? 0 : Number(sumOn(doc.touches, day, context.policy.contacts).toFixed(6)),
    active: now.active,
    activation: now.activation,
    optOut: doc.optOut,
    optOutSince: iso(doc.optOutSince),
    channels: doc.channels.map((touches) => ({ ...touches, lastAt: iso(touches.lastAt) })),
    lastTouchAt: iso(doc.lastTouchAt),
    lastInboundAt: iso(doc.lastInboundAt),
    lastOutboundAt: iso(doc.lastOutboundAt),
    lastPurchaseAt: iso(doc.lastPurchaseAt),
    representative: active ? { repId: active.repId, since: active.since } : null,
    representatives,
    nextTransitionAt: now.dueOn === null ? null : context.calendar.startOf(now.dueOn),
  };
}
