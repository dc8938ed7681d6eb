import type { TopicReader } from '../connection/topic-reader.js';
import { TopicsDiffer, UNKNOWN_TOPIC } from './ensure-topics.js';
import type { TopicNames } from './topic-names.js';

/** Topics were not made before they are used: `annals topics` makes them. */
export class TopicsMissing extends Error {
  override readonly name = 'TopicsMissing';
}

/** How many partitions each of the topics has, since they must agree. Errors: TopicsMissing, TopicsDiffer. */
export async function countPartitions(reader: TopicReader, topics: TopicNames): Promise<number> {
  const counts = new Map<string, number>();
  for (const topic of Object.values(topics)) counts.set(topic, await countOf(reader, topic));
  const [count] = counts.values();
  if (new Set(counts.values()).size === 1) return count!;
  throw new TopicsDiffer(`partitions differ: ${[...counts].map(([topic, each]) => `${topic} has ${each}`).join(', ')}`);
}

async function countOf(reader: TopicReader, topic: string): Promise<number> {
  try {
    return await reader.partitionCount(topic);
  } catch (error) {
    if ((error as { type?: string }).type !== UNKNOWN_TOPIC) throw error;
    throw new TopicsMissing(`there is no topic ${topic}: make the topics first (annals topics)`, { cause: error });
  }
}
