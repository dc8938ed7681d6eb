import type { Adapters, EventBus, EventStore } from '@annals/ports';
import { OpenedAdapters } from './opened-adapters.js';
import type { AdapterConfig } from './profile-settings.js';

/**
 * Opens the adapters that the configuration names, and loads no others. Any mix is valid.
 * Errors: what their opening reports; whatever was opened before is closed again.
 */
export async function openProfile(config: AdapterConfig): Promise<Adapters> {
  const opened = new OpenedAdapters(config.dataDir);
  try {
    const eventStore = await eventStoreOf(config, opened);
    const bus = await busOf(config, opened, eventStore);
    const models = await modelsOf(config, opened, bus.eventBus);
    return { eventStore, ...bus, ...models, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function eventStoreOf({ eventStoreUrl }: AdapterConfig, opened: OpenedAdapters): Promise<EventStore> {
  if (!eventStoreUrl) return (await opened.embedded()).eventStore;
  const { openEventStoreDb } = await import('@annals/adapter-eventstoredb');
  return opened.add(openEventStoreDb({ connectionString: eventStoreUrl })).eventStore;
}

async function busOf(
  { eventStoreUrl, kafkaBrokers, kafkaTopicPrefix }: AdapterConfig,
  opened: OpenedAdapters,
  eventStore: EventStore,
): Promise<Pick<Adapters, 'eventBus' | 'deadLetters' | 'stalled'>> {
  if (kafkaBrokers) {
    const { openKafka } = await import('@annals/adapter-kafka');
    const brokers = kafkaBrokers.split(',').map((broker) => broker.trim());
    const kafka = openKafka({ brokers, clientId: 'annals', topicPrefix: kafkaTopicPrefix || undefined });
    const { eventBus, deadLetters } = opened.add(kafka);
    const stalled = () => {
      const { ok, detail } = eventBus.health();
      return ok ? undefined : detail;
    };
    return { eventBus, deadLetters, stalled };
  }
  if (!eventStoreUrl) {
    const { eventBus, deadLetters } = await opened.embedded();
    return { eventBus, deadLetters };
  }
  const { LogEventBus, noDeadLetters } = await import('@annals/adapter-embedded');
  return { eventBus: new LogEventBus(eventStore), deadLetters: noDeadLetters };
}

async function modelsOf(
  { redisUrl, redisKeysUrl, redisPrefix, allowVolatileKeys }: AdapterConfig,
  opened: OpenedAdapters,
  eventBus: EventBus,
): Promise<Pick<Adapters, 'readModels' | 'keyStore' | 'stageLocks'>> {
  if (!redisUrl) {
    const { readModels, keyStore, stageLocks } = await opened.embedded();
    return { readModels, keyStore, stageLocks };
  }
  const { openRedis } = await import('@annals/adapter-redis');
  const options = {
    servers: { url: redisUrl },
    ...(redisKeysUrl && { keyServers: { url: redisKeysUrl } }),
    prefix: redisPrefix,
    partitions: await eventBus.partitions(),
    allowVolatileKeys,
  };
  const { readModels, keyStore, stageLocks } = opened.add(await openRedis(options));
  return { readModels, keyStore, stageLocks };
}
