import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import type { Adapters } from '@annals/ports';
import type { BusSubject } from '@annals/testing';
import { openKafka, type KafkaAdapters, type KafkaLog, type KafkaOptions } from '../index.js';
import { sharedBrokers } from '@annals/testing';

export const PARTITIONS = 4;

/** Topics of a test's own, and a log to publish from. */
export interface ScratchKafka {
  readonly options: KafkaOptions;
  readonly kafka: KafkaAdapters;
  readonly embedded: Adapters;
  /** What the client library warned of. */
  readonly logged: readonly KafkaLog[];
  /** As another process would. */
  open(): KafkaAdapters;
  close(): Promise<void>;
}

export async function scratchKafka(
  brokers?: readonly string[],
  more: Partial<KafkaOptions> = {},
): Promise<ScratchKafka> {
  const logged: KafkaLog[] = [];
  const options: KafkaOptions = {
    brokers: brokers ?? (await sharedBrokers()),
    clientId: 'annals-spec',
    topicPrefix: `${randomUUID()}.`,
    onLog: (entry) => void logged.push(entry),
    ...more,
  };
  const opened: KafkaAdapters[] = [];
  const open = () => opened[opened.push(openKafka(options)) - 1]!;
  const kafka = open();
  await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
  const dataDir = await mkdtemp(join(tmpdir(), 'annals-kafka-log-'));
  const embedded = await openEmbedded({ dataDir });
  const close = async () => {
    await Promise.all(opened.map((adapters) => adapters.close()));
    await embedded.close();
    await rm(dataDir, { recursive: true });
  };
  return { options, kafka, embedded, logged, open, close };
}

export async function openScratchBus(): Promise<BusSubject> {
  const { kafka, embedded, close } = await scratchKafka();
  return { bus: kafka.eventBus, log: embedded.eventStore, close };
}
