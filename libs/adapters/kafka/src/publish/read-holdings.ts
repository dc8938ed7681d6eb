import { START, type Position } from '@annals/contracts';
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

const BEGINNING: Milestone = { upTo: START, last: NOTHING };

export interface FoundHoldings extends Holdings {
  /** Partitions that have not been told of `published`: the relay before was cut while it told them. */
  readonly untold: readonly number[];
}

/**
 * Finds out what the topics hold. A milestone is written only once everything up to it is acknowledged, so the newest
 * one of any partition says what is complete; what partitions hold beyond it is of one publish that was cut.
 * Errors: TopicsDisagree.
 */
export async function readHoldings(reader: TopicReader, topics: TopicNames): Promise<FoundHoldings> {
  // Milestones first: what they speak of is then in the sides, whatever is written meanwhile.
  const milestones = (await reader.newest(topics.progress)).map((m) => (m ? fromMilestoneMessage(m) : BEGINNING));
  const [facts, insights] = await Promise.all(SIDES.map((side) => newestPositions(reader, topics[side])));
  const held = milestones.map((_, partition) => ({ facts: facts![partition]!, insights: insights![partition]! }));
  const published = milestones.reduce<Position>((most, { upTo }) => (upTo > most ? upTo : most), START);
  const last = milestones.map((milestone, partition) => lastUpTo(published, milestone, held[partition]!, topics));
  const untold = milestones.flatMap(({ upTo }, partition) => (upTo < published ? [partition] : []));
  return { published, last, held, untold };
}

async function newestPositions(reader: TopicReader, topic: string): Promise<Position[]> {
  return (await reader.newest(topic)).map((message) => (message ? positionOf(message) : START));
}

function lastUpTo(published: Position, { upTo, last }: Milestone, held: Pair, topics: TopicNames): Pair {
  const lost = SIDES.find((side) => held[side] < last[side]);
  if (lost) throw new TopicsDisagree(`${topics[lost]} ends at ${held[lost]} and has held ${last[lost]}`);
  if (upTo === published) return last;
  // Nothing is published before every partition is told, so what an untold one holds is what it held by then.
  const ahead = SIDES.find((side: Side) => held[side] > published);
  if (ahead)
    throw new TopicsDisagree(`${topics[ahead]} is at ${held[ahead]}, ahead of ${published}: another relay runs`);
  return held;
}
