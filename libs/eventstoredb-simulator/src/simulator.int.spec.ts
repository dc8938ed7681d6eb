import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  BACKWARDS,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventData,
} from '@eventstore/db-client';
import { EventStoreDbSimulator } from './index.js';

/** With credentials of its own, a call of this client is an Append and not part of a batch. */
const credentials = { username: 'u', password: 'p' };
const event = (): EventData => jsonEvent({ id: randomUUID(), type: 't', data: {} });

/** What the adapter relies on, or must not rely on, as the server's sources and manual have it. */
describe('the simulator', () => {
  let simulator: EventStoreDbSimulator;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    simulator = await EventStoreDbSimulator.start({ recentIds: 10 });
    client = EventStoreDBClient.connectionString(simulator.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await simulator.close();
  });

  async function restart(): Promise<void> {
    await client.dispose();
    await simulator.restart();
    client = EventStoreDBClient.connectionString(simulator.connectionString);
  }

  const append = (events: EventData[], expectedRevision: AppendExpectedRevision) =>
    client.appendToStream('s', events, { expectedRevision, credentials });

  test('takes the same ids at the same revision for a repeat, however old', async () => {
    const [one, two, three] = [event(), event(), event()];
    const first = await append([one, two], NO_STREAM);
    await append([three], 1n);
    await restart();
    expect(await append([one, two], NO_STREAM)).toMatchObject({ nextExpectedRevision: 1n, position: first.position });
    await expect(append([two], NO_STREAM)).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(append([one, three], NO_STREAM)).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(append([event()], 7n)).rejects.toBeInstanceOf(WrongExpectedVersionError);
    expect(simulator.appended).toHaveLength(3);
  });

  test('stores the same ids twice at the newest revision', async () => {
    const one = event();
    await append([one], NO_STREAM);
    expect(await append([one], 0n)).toMatchObject({ nextExpectedRevision: 1n });
  });

  test('forgets ids where nothing is expected', async () => {
    const one = event();
    await append([one], 'any');
    await append([one], 'any');
    expect(simulator.appended).toHaveLength(1);
    await restart();
    await append([one], 'any');
    expect(simulator.appended).toHaveLength(2);
    for (let i = 0; i < 10; i++) await append([event()], 'any');
    await append([one], 'any');
    expect(simulator.appended).toHaveLength(13);
  });

  test('reads from a position, up to it, and from no place where nothing begins', async () => {
    await append([event(), event(), event()], NO_STREAM);
    const [first, middle] = simulator.appended;
    const at = (position: bigint) => ({ fromPosition: { commit: position, prepare: position }, maxCount: 1 });
    const read = async (options: object) => {
      const positions: (bigint | undefined)[] = [];
      for await (const { event } of client.readAll(options)) positions.push(event?.position?.commit);
      return positions[0];
    };
    expect(await read(at(middle!.position))).toBe(middle!.position);
    expect(await read({ ...at(middle!.position), direction: BACKWARDS })).toBe(first!.position);
    expect(await read(at(2n ** 60n))).toBeUndefined();
    await expect(read(at(middle!.position + 1n))).rejects.toThrow('no record begins');
  });
});
