import { EventStoreDbSimulator } from '@annals/eventstoredb-simulator';
import type { EventStore } from '@annals/ports';
import type { OpenSubject, Subject } from '@annals/testing';
import { openEventStoreDb } from '../index.js';

/** The adapter on a simulator of its own, over real connections. */
export async function openOnSimulator(): Promise<Subject<EventStore>> {
  const simulator = await EventStoreDbSimulator.start();
  const subject = await openOn(simulator.connectionString);
  return {
    ...subject,
    async close() {
      await subject.close();
      await simulator.close();
    },
  };
}

const { EVENTSTORE_URL } = process.env;

/** The adapter on the server that is named, to which nobody else may append meanwhile. */
export const openOnServer: OpenSubject<EventStore> | undefined = EVENTSTORE_URL
  ? () => openOn(EVENTSTORE_URL)
  : undefined;

/** The adapter on a server that may have been filled before, and cannot be emptied. */
async function openOn(connectionString: string): Promise<Subject<EventStore>> {
  let opened = openEventStoreDb({ connectionString });
  return {
    port: opened.eventStore,
    start: await opened.eventStore.head(),
    async reopen() {
      await opened.close();
      opened = openEventStoreDb({ connectionString });
      return opened.eventStore;
    },
    close: () => opened.close(),
  };
}
