/** Names of topics, as any client of the broker sees them. The version grows when old consumers could not read on. */
export const TOPICS = {
  /** Facts of customers, by customer; clock facts in every partition. */
  facts: 'annals.facts.v1',
  /** What projectors decided; a customer's partition has the same number as among the facts. */
  insights: 'annals.insights.v1',
  /** Up to where each partition is complete, so that a quiet partition need not be taken for a slow one. */
  progress: 'annals.progress.v1',
} as const;

/** Where a message goes that could not be handled. */
export const deadLetterTopicOf = (topic: string): string => `${topic}.dlq`;
