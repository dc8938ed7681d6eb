import { afterEach, beforeEach, describe } from '@jest/globals';
import { START, type Position, type StreamId } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { appendingOnce } from './event-store/appending-once.js';
import { concurrentAppends } from './event-store/concurrent-appends.js';
import { optimisticAppends } from './event-store/optimistic-appends.js';
import { readingBack } from './event-store/reading-back.js';
import { waitingForMore } from './event-store/waiting-for-more.js';
import { freshStreams } from './sample-events.js';
import type { OpenSubject, Subject } from './subject.js';

/** What every part of the suite works on: a store to which nobody else appends, and a restart of it. */
export interface StoreUnderTest {
  readonly store: () => EventStore;
  /** Head of the log before the test. */
  readonly start: () => Position;
  /** A stream of the test's own. */
  readonly stream: (name: string) => StreamId;
  readonly reopen: () => Promise<EventStore>;
}

/** The contract of {@link EventStore}. */
export function eventStoreContract(name: string, open: OpenSubject<EventStore>): void {
  describe(`${name} as an event store`, () => {
    let subject: Subject<EventStore>;
    let store: EventStore;
    let stream: StoreUnderTest['stream'];
    beforeEach(async () => {
      subject = await open();
      store = subject.port;
      stream = freshStreams();
    });
    afterEach(() => subject.close());

    const underTest: StoreUnderTest = {
      store: () => store,
      start: () => subject.start ?? START,
      stream: (name) => stream(name),
      reopen: async () => (store = await subject.reopen()),
    };
    for (const part of [readingBack, optimisticAppends, appendingOnce, concurrentAppends, waitingForMore])
      part(underTest);
  });
}
