import { laterOf, START, type Position } from '@annals/contracts';
import type { TopicReader } from '../connection/topic-reader.js';
import { NOTHING, SIDES, type Milestone, type Pair, type Side } from '../message/links.js';
import { fromMilestoneMessage } from '../message/milestone-message.js';
import { positionOf } from '../message/record-message.js';
import type { TopicNames } from '../topics/topic-names.js';
import type { Holdings } from './ledger.js';

/** The topics lack what they are said to hold, or somebody else publishes at this moment. */
export class TopicsDisagree extends Error {
  override readonly name = 'TopicsDisagree';
}

const BEGINNING: Milestone = { upTo: START, last: NOTHING, ends: { facts: 0n, insights: 0n } };

export interface FoundHoldings extends Holdings {
  /** Partitions that have not been told of `published`: the relay before was cut while it told them. */
  readonly untold: readonly number[];
}

/**
 * Finds out what the topics hold. A milestone is written only once everything up to it is acknowledged, so the newest
 * one of any partition says what is complete; what partitions hold beyond it is of one publish that was cut. A request
 * that was given up may be written later than those that followed it, so the newest record need not be the last one.
 * Errors: TopicsDisagree.
 */
export async function readHoldings(reader: TopicReader, topics: TopicNames): Promise<FoundHoldings> {
  // Milestones first: what they speak of is then in the sides, whatever is written meanwhile.
  const milestones = (await reader.newest(topics.progress)).map((m) => (m ? fromMilestoneMessage(m) : BEGINNING));
  const [facts, insights] = await Promise.all(
    SIDES.map((side) => sideHoldings(reader, topics[side], side, milestones)),
  );
  const held = milestones.map((_, i) => ({ facts: facts![i]!.newest, insights: insights![i]!.newest }));
  const published = milestones.reduce<Position>((most, { upTo }) => (upTo > most ? upTo : most), START);
  const untold = milestones.flatMap(({ upTo }, partition) => (upTo < published ? [partition] : []));
  for (const partition of untold) refuseAhead(published, held[partition]!, topics);
  return {
    published,
    held,
    untold,
    // Nothing is published before every partition is told, so what an untold one holds is what it held by then.
    last: milestones.map(({ upTo, last }, i) => (upTo < published ? held[i]! : last)),
    ends: milestones.map(({ upTo, ends }, i) =>
      upTo < published ? { facts: facts![i]!.end, insights: insights![i]!.end } : ends,
    ),
  };
}

/** By partition: the newest record of the side, and the offset before which it lies. */
async function sideHoldings(reader: TopicReader, topic: string, side: Side, milestones: readonly Milestone[]) {
  const bounds = await reader.bounds(topic);
  return Promise.all(
    milestones.map(async ({ last, ends }, partition) => {
      const { low, end } = bounds[partition]!;
      if (end < ends[side]) throw new TopicsDisagree(`${topic} ends at ${end} and has held ${ends[side]} messages`);
      let newest = last[side];
      for (let offset = ends[side] > low ? ends[side] : low; offset < end;) {
        const messages = await reader.readAt(topic, partition, offset);
        if (messages.length === 0)
          throw new TopicsDisagree(`${topic} holds nothing at ${offset}, before its end ${end}`);
        for (const message of messages) newest = laterOf(newest, positionOf(message));
        offset = BigInt(messages.at(-1)!.offset) + 1n;
      }
      return { newest, end };
    }),
  );
}

function refuseAhead(published: Position, held: Pair, topics: TopicNames): void {
  const ahead = SIDES.find((side) => held[side] > published);
  if (ahead)
    throw new TopicsDisagree(`${topics[ahead]} is at ${held[ahead]}, ahead of ${published}: another relay runs`);
}
