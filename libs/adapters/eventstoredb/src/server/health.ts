import { BACKWARDS, END } from '@eventstore/db-client';
import { collect } from '../read/collect.js';
import { reasonOf } from './reason.js';
import type { Server } from './server.js';
import { within } from './within.js';

export type EventStoreDbHealth =
  { readonly isReachable: true; readonly version: string } | { readonly isReachable: false; readonly reason: string };

/** Asks the leader for one event: a connection alone tells nothing. Never rejects. */
export async function healthOf({ client, base, patience, version }: Server): Promise<EventStoreDbHealth> {
  try {
    const newest = { ...base, direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    await collect(client.readAll(newest), patience.deadlineMs);
    return { isReachable: true, version: await within(patience.deadlineMs, version()) };
  } catch (error) {
    return { isReachable: false, reason: reasonOf(error) };
  }
}
