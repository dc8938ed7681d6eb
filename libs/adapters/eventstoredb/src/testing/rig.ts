import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDbSimulator, type SimulatorOptions } from '@annals/eventstoredb-simulator';
import { customerStream, DEFAULT_TENANT, type EncodedEvent, type StreamId } from '@annals/contracts';
import { openEventStoreDb, type EventStoreDb, type EventStoreDbOptions } from '../index.js';

/** A simulator, and as many processes' adapters on it as a test wants. */
export interface Rig {
  readonly simulator: EventStoreDbSimulator;
  open(options?: Partial<EventStoreDbOptions>): EventStoreDb;
  close(): Promise<void>;
}

/** Short enough for a test to wait for, long enough for a busy machine. */
const DEADLINE_MS = 1_000;

export async function openRig(options: SimulatorOptions = {}): Promise<Rig> {
  const simulator = await EventStoreDbSimulator.start(options);
  const opened: EventStoreDb[] = [];
  return {
    simulator,
    open(options) {
      const { connectionString } = simulator;
      opened.push(openEventStoreDb({ connectionString, deadlineMs: DEADLINE_MS, ...options }));
      return opened.at(-1)!;
    },
    async close() {
      simulator.faults.heal();
      await Promise.all(opened.map((each) => each.close()));
      await simulator.close();
    },
  };
}

export const streamOf = (name: string): StreamId => customerStream(DEFAULT_TENANT, name);

export const event = (id: string, body = '{}'): EncodedEvent => ({
  id,
  type: 'purchase.recorded.v1',
  body: Buffer.from(body),
});

/** Resolves when the condition holds; a test that hangs here says which by its name. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
}
