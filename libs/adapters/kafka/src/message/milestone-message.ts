import type { KafkaMessage, Message } from 'kafkajs';
import { formatPosition } from '@annals/contracts';
import type { Milestone } from './links.js';

/** One key for all: the topic is compacted, and only the newest milestone of a partition is ever wanted. */
const KEY = 'progress';

export function toMilestoneMessage({ upTo, last, ends }: Milestone): Message {
  const value = {
    upTo: formatPosition(upTo),
    facts: formatPosition(last.facts),
    insights: formatPosition(last.insights),
    factsEnd: ends.facts.toString(),
    insightsEnd: ends.insights.toString(),
  };
  return { key: KEY, value: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}

/** Errors: SyntaxError or TypeError for a message that Annals has not written. */
export function fromMilestoneMessage({ value }: KafkaMessage): Milestone {
  const { upTo, facts, insights, factsEnd, insightsEnd } = JSON.parse(String(value)) as Record<string, string>;
  return {
    upTo: BigInt(upTo!),
    last: { facts: BigInt(facts!), insights: BigInt(insights!) },
    // Absent from milestones of earlier builds: then the relay looks through the whole partition.
    ends: { facts: BigInt(factsEnd ?? 0), insights: BigInt(insightsEnd ?? 0) },
  };
}
