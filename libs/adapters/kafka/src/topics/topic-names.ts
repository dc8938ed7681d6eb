import { deadLetterTopicOf, TOPICS } from '@annals/contracts';
import { SIDES, type Side } from '../message/links.js';

/** The topics of an installation, under its prefix. */
export type TopicNames = Readonly<Record<Side | 'progress', string>>;

export const topicNames = (prefix = ''): TopicNames => ({
  facts: prefix + TOPICS.facts,
  insights: prefix + TOPICS.insights,
  progress: prefix + TOPICS.progress,
});

export const sideOfTopic = (names: TopicNames, topic: string): Side | undefined =>
  SIDES.find((side) => names[side] === topic);

/** Those that hold what could not be handled. */
export const deadLetterTopics = (names: TopicNames): string[] => SIDES.map((side) => deadLetterTopicOf(names[side]));
