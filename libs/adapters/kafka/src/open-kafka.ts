import type { DeadLetters } from '@annals/ports';
import { newClient } from './connection/client.js';
import type { KafkaOptions } from './connection/kafka-options.js';
import { TopicReader } from './connection/topic-reader.js';
import { KafkaEventBus } from './kafka-event-bus.js';
import { KafkaDeadLetters } from './letters/kafka-dead-letters.js';
import { Publisher } from './publish/publisher.js';
import { Sender } from './publish/sender.js';
import { ensureTopics, type EnsuredTopics, type TopicShape } from './topics/ensure-topics.js';
import { topicNames } from './topics/topic-names.js';

export interface KafkaAdapters {
  readonly eventBus: KafkaEventBus;
  readonly deadLetters: DeadLetters;
  readonly topics: {
    /** Creates the topics that are missing. Errors: TopicsDiffer where one has another number of partitions. */
    ensure(shape: TopicShape): Promise<EnsuredTopics>;
  };
  /** Lets go of connections; subscriptions end by their own signals. Idempotent. */
  close(): Promise<void>;
}

/** The bus on a Kafka cluster. Connects when it is first used. */
export function openKafka(options: KafkaOptions): KafkaAdapters {
  const topics = topicNames(options.topicPrefix);
  const reader = new TopicReader(options);
  const sender = new Sender(options);
  const letterSender = new Sender(options);
  const eventBus = new KafkaEventBus(options, topics, reader, new Publisher(reader, sender, topics));
  return {
    eventBus,
    deadLetters: new KafkaDeadLetters(letterSender, topics, () => eventBus.partitions()),
    topics: { ensure: (shape) => withAdmin(options, (admin) => ensureTopics(admin, topics, shape)) },
    close: async () => void (await Promise.all([reader, sender, letterSender].map((each) => each.close()))),
  };
}

async function withAdmin<T>(
  options: KafkaOptions,
  work: (admin: ReturnType<ReturnType<typeof newClient>['admin']>) => Promise<T>,
): Promise<T> {
  const admin = newClient(options).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
