import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventStore } from '@annals/ports';
import { appendingOnce } from './event-store/appending-once.js';
import { concurrentAppends } from './event-store/concurrent-appends.js';
import { optimisticAppends } from './event-store/optimistic-appends.js';
import { readingBack } from './event-store/reading-back.js';
import { waitingForMore } from './event-store/waiting-for-more.js';
import type { OpenSubject, Subject } from './subject.js';

/** What every part of the suite works on: a store on a fresh place, and a restart of it. */
export interface StoreUnderTest {
  readonly store: () => EventStore;
  readonly reopen: () => Promise<EventStore>;
}

/** The contract of {@link EventStore}. */
export function eventStoreContract(name: string, open: OpenSubject<EventStore>): void {
  describe(`${name} as an event store`, () => {
    let subject: Subject<EventStore>;
    let store: EventStore;
    beforeEach(async () => {
      subject = await open();
      store = subject.port;
    });
    afterEach(() => subject.close());

    const underTest: StoreUnderTest = {
      store: () => store,
      reopen: async () => (store = await subject.reopen()),
    };
    for (const part of [readingBack, optimisticAppends, appendingOnce, concurrentAppends, waitingForMore])
      part(underTest);
  });
}
