import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, ITopicConfig } from 'kafkajs';
import { SIDES } from '../message/links.js';
import { deadLetterTopics, type TopicNames } from './topic-names.js';

export interface TopicShape {
  readonly partitions: number;
  /** Copies of each partition. */
  readonly replication: number;
  /** How long facts and insights are kept; Infinity where not given, since every consumer may start from the beginning. */
  readonly retentionMs?: number;
}

export interface EnsuredTopics {
  readonly created: readonly string[];
  readonly present: readonly string[];
}

/** Topics exist with another number of partitions. Changing it would move customers between partitions, out of order. */
export class TopicsDiffer extends Error {
  override readonly name = 'TopicsDiffer';
}

/** What a broker answers for a topic that it does not have, or has not heard of yet. */
export const UNKNOWN_TOPIC = 'UNKNOWN_TOPIC_OR_PARTITION';
/** Above what the edge lets in, sealed and with its envelope. */
const MOST_BYTES = 4 * 1_048_576;
const KNOWN_WITHIN_MS = 15_000;
const KEEP_ALL = '-1';

/** Creates what is missing. Idempotence: what is there stays as it is. Errors: TopicsDiffer, and nothing is created then. */
export async function ensureTopics(admin: Admin, names: TopicNames, shape: TopicShape): Promise<EnsuredTopics> {
  const wanted = wantedTopics(names, shape);
  const existing = new Set(await admin.listTopics());
  const present = wanted.filter(({ topic }) => existing.has(topic));
  await refuseOthers(admin, present);
  const missing = wanted.filter(({ topic }) => !existing.has(topic));
  if (missing.length > 0) await create(admin, missing);
  // Somebody else may have made one at the same time, which the library does not tell from a success.
  await refuseOthers(admin, missing);
  return { created: missing.map(({ topic }) => topic), present: present.map(({ topic }) => topic) };
}

/** The library's own wait for leaders takes a broker that has not heard of a new topic for one that lacks it. */
async function create(admin: Admin, topics: ITopicConfig[]): Promise<void> {
  await admin.createTopics({ topics, waitForLeaders: false });
  const names = topics.map(({ topic }) => topic);
  for (const deadline = Date.now() + KNOWN_WITHIN_MS; ; await pause(50)) {
    try {
      const { topics: known } = await admin.fetchTopicMetadata({ topics: names });
      if (known.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
    } catch (error) {
      if ((error as { type?: string }).type !== UNKNOWN_TOPIC) throw error;
    }
    if (Date.now() > deadline) throw new Error(`no broker leads the new topics ${names.join(', ')}`);
  }
}

function wantedTopics(names: TopicNames, { partitions, replication, retentionMs }: TopicShape): ITopicConfig[] {
  const topic = (name: string, config: Record<string, string>): ITopicConfig => ({
    topic: name,
    numPartitions: partitions,
    replicationFactor: replication,
    configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
  });
  const kept = {
    'cleanup.policy': 'delete',
    'max.message.bytes': String(MOST_BYTES),
    'retention.bytes': KEEP_ALL,
    'retention.ms': retentionMs === undefined || retentionMs === Infinity ? KEEP_ALL : String(retentionMs),
  };
  // Only the newest milestone of a partition counts, so that segments are small and closed soon.
  const progress = { 'cleanup.policy': 'compact', 'segment.ms': '600000', 'segment.bytes': '16777216' };
  return [
    ...SIDES.map((side) => topic(names[side], kept)),
    topic(names.progress, progress),
    ...deadLetterTopics(names).map((name) => topic(name, { ...kept, 'retention.ms': KEEP_ALL })),
  ];
}

async function refuseOthers(admin: Admin, present: readonly ITopicConfig[]): Promise<void> {
  if (present.length === 0) return;
  const { topics } = await admin.fetchTopicMetadata({ topics: present.map(({ topic }) => topic) });
  const counts = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  const differing = present.filter(({ topic, numPartitions }) => counts.get(topic) !== numPartitions);
  if (differing.length === 0) return;
  const list = differing.map(
    ({ topic, numPartitions }) => `${topic} has ${counts.get(topic)} partitions, not ${numPartitions}`,
  );
  throw new TopicsDiffer(`${list.join('; ')}: they are left as they are`);
}
