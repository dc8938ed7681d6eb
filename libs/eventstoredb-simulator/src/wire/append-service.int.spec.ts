import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { EventStoreDbSimulator } from '../index.js';

/** With credentials of its own, a call of this client is an Append and not part of a batch. */
const credentials = { username: 'u', password: 'p' };
const ATTEMPTS = 30;
const EVENTS = 50;
/** Too little for so much text in a process that is busy. */
const DEADLINE_MS = 30;

function beBusy(ms: number): void {
  const begun = performance.now();
  while (performance.now() - begun < ms);
}

test('an append whose time is up while it is sent is stored whole or not at all', async () => {
  const simulator = await EventStoreDbSimulator.start();
  const client = EventStoreDBClient.connectionString(simulator.connectionString);
  const busy = setInterval(() => beBusy(DEADLINE_MS / 2), 3);
  for (let i = 0; i < ATTEMPTS; i++) {
    const data = { text: 'x'.repeat(10_000) };
    const events = Array.from({ length: EVENTS }, () => jsonEvent({ id: randomUUID(), type: 't', data }));
    const options = { credentials, deadline: DEADLINE_MS, expectedRevision: NO_STREAM } as const;
    await client.appendToStream(`s-${i}`, events, options).catch(() => undefined);
  }
  clearInterval(busy);
  await pause(DEADLINE_MS);
  const stored = new Map<string, number>();
  for (const { stream } of simulator.appended) stored.set(stream, (stored.get(stream) ?? 0) + 1);
  expect([...stored.values()].filter((events) => events !== EVENTS)).toEqual([]);
  await client.dispose();
  await simulator.close();
});
