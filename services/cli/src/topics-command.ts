import { Command, InvalidArgumentError } from 'commander';
import { openKafka, TopicsDiffer } from '@annals/adapter-kafka';
import { readConfig } from '@annals/platform/config';

const settings = {
  brokers: {
    name: 'ANNALS_KAFKA_BROKERS',
    kind: 'string',
    description: 'host:port of Kafka brokers, separated by commas',
  },
  topicPrefix: {
    name: 'ANNALS_KAFKA_TOPIC_PREFIX',
    kind: 'string',
    default: '',
    description: 'stands before topic names',
  },
} as const;

function count(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number from 1 to 9999.');
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 };

function retention(text: string): number {
  if (text === 'unlimited') return Infinity;
  const [, amount, unit] = /^([1-9]\d{0,5})([hd])$/.exec(text) ?? [];
  if (amount === undefined) throw new InvalidArgumentError('unlimited, or a time such as 36h or 90d.');
  return Number(amount) * UNITS[unit!]!;
}

interface TopicsOptions {
  readonly partitions: number;
  readonly replication: number;
  readonly retention: number;
}

/** `annals topics`: creates the topics that are missing on the brokers of ANNALS_KAFKA_BROKERS. */
export const topicsCommand = (): Command =>
  new Command('topics')
    .description('create the Kafka topics that are missing; exit 1 where one has another number of partitions')
    .option('--partitions <n>', 'of each topic; it cannot be changed later', count, 6)
    .option('--replication <n>', 'copies of each partition', count, 1)
    .option('--retention <time>', 'how long facts and insights are kept: unlimited, 36h, 90d', retention, Infinity)
    .action(async ({ partitions, replication, retention: retentionMs }: TopicsOptions) => {
      const { brokers, topicPrefix } = readConfig(process.env, settings);
      const kafka = openKafka({ brokers: brokers.split(','), clientId: 'annals-cli', topicPrefix });
      try {
        const { created, present } = await kafka.topics.ensure({ partitions, replication, retentionMs });
        for (const topic of created) process.stdout.write(`created  ${topic}\n`);
        for (const topic of present) process.stdout.write(`present  ${topic}\n`);
      } catch (error) {
        if (!(error instanceof TopicsDiffer)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      } finally {
        await kafka.close();
      }
    });
