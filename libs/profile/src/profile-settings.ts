import { serviceSettings, type Config, type Declaration } from '@annals/platform/config';

/** What every service is told by its environment: itself, and its adapters. What is not named is embedded. */
export const profileSettings = {
  ...serviceSettings,
  eventStoreUrl: {
    name: 'ANNALS_EVENTSTORE_URL',
    kind: 'string',
    default: '',
    description: 'esdb://… of EventStoreDB or KurrentDB; empty: the log is a file of the data directory',
  },
  kafkaBrokers: {
    name: 'ANNALS_KAFKA_BROKERS',
    kind: 'string',
    default: '',
    description: 'brokers of Kafka, separated by commas; empty: the log itself is the bus',
  },
  kafkaTopicPrefix: {
    name: 'ANNALS_KAFKA_TOPIC_PREFIX',
    kind: 'string',
    default: '',
    description: 'stands before the names of the topics, for several installations on one cluster',
  },
  redisUrl: {
    name: 'ANNALS_REDIS_URL',
    kind: 'string',
    default: '',
    description: 'redis://… of the read models, subject keys and stage locks; empty: files of the data directory',
  },
  redisKeysUrl: {
    name: 'ANNALS_REDIS_KEYS_URL',
    kind: 'string',
    default: '',
    description: 'redis://… of the subject keys alone; empty: where the read models are',
  },
  redisPrefix: {
    name: 'ANNALS_REDIS_PREFIX',
    kind: 'string',
    default: 'annals',
    description: 'what every Redis key begins with, for several installations on one server',
  },
  allowVolatileKeys: {
    name: 'ANNALS_ALLOW_VOLATILE_KEYS',
    kind: 'boolean',
    default: false,
    description: 'keeps subject keys also in a Redis that would lose them when it stops; for trying out',
  },
} as const satisfies Declaration;

export type ProfileConfig = Config<typeof profileSettings>;

/** The settings that choose adapters, by which alone a program that is no service opens them. */
export type AdapterConfig = Pick<
  ProfileConfig,
  | 'dataDir'
  | 'eventStoreUrl'
  | 'kafkaBrokers'
  | 'kafkaTopicPrefix'
  | 'redisUrl'
  | 'redisKeysUrl'
  | 'redisPrefix'
  | 'allowVolatileKeys'
>;
