import type { Position } from '@annals/contracts';
import type { TopicReader } from '../connection/topic-reader.js';
import { NOTHING, type Side } from '../message/links.js';
import { fromMilestoneMessage } from '../message/milestone-message.js';
import type { TopicNames } from '../topics/topic-names.js';
import { Lane } from './lane.js';
import { startOffset } from './start-offset.js';

export interface LaneWish {
  readonly partition: number;
  /** The checkpoint of who will consume it. */
  readonly from: Position;
  readonly wantsInsights: boolean;
}

/** Finds where a partition is to be read on. The offsets of the group play no part: the checkpoint is the consumer's. */
export async function openLane(reader: TopicReader, topics: TopicNames, wish: LaneWish): Promise<Lane> {
  const { partition, from, wantsInsights } = wish;
  // Before the ends are asked: what it names is then surely before them.
  const progress = await newestMilestone(reader, topics, partition);
  const start = async (side: Side): Promise<bigint> => {
    const bounds = (await reader.bounds(topics[side]))[partition]!;
    return startOffset(reader, topics[side], partition, from, { ...bounds, newest: progress.last[side] });
  };
  const facts = await start('facts');
  const insights = wantsInsights ? await start('insights') : 0n;
  return new Lane(partition, from, wantsInsights, { facts, insights, progress: progress.offset });
}

async function newestMilestone(reader: TopicReader, topics: TopicNames, partition: number) {
  const { low, end } = (await reader.bounds(topics.progress))[partition]!;
  const [message] = end > low ? await reader.readAt(topics.progress, partition, end - 1n) : [];
  const last = message ? fromMilestoneMessage(message).last : NOTHING;
  return { offset: end > low ? end - 1n : low, last };
}
