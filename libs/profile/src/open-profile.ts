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
    const eventBus = await eventBusOf(config, opened, eventStore);
    const { readModels, keyStore, stageLocks } = await modelsOf(config, opened, eventBus);
    return { eventStore, eventBus, readModels, keyStore, stageLocks, close: () => opened.close() };
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

async function eventBusOf(
  { eventStoreUrl, kafkaBrokers, kafkaTopicPrefix }: AdapterConfig,
  opened: OpenedAdapters,
  eventStore: EventStore,
): Promise<EventBus> {
  if (kafkaBrokers) {
    const { openKafka } = await import('@annals/adapter-kafka');
    const brokers = kafkaBrokers.split(',').map((broker) => broker.trim());
    return opened.add(openKafka({ brokers, clientId: 'annals', topicPrefix: kafkaTopicPrefix || undefined })).eventBus;
  }
  if (!eventStoreUrl) return (await opened.embedded()).eventBus;
  const { LogEventBus } = await import('@annals/adapter-embedded');
  return new LogEventBus(eventStore);
}

async function modelsOf(
  { redisUrl, redisKeysUrl, redisPrefix, allowVolatileKeys }: AdapterConfig,
  opened: OpenedAdapters,
  eventBus: EventBus,
): Promise<Pick<Adapters, 'readModels' | 'keyStore' | 'stageLocks'>> {
  if (!redisUrl) return opened.embedded();
  const { openRedis } = await import('@annals/adapter-redis');
  const options = {
    servers: { url: redisUrl },
    ...(redisKeysUrl && { keyServers: { url: redisKeysUrl } }),
    prefix: redisPrefix,
    partitions: await eventBus.partitions(),
    allowVolatileKeys,
  };
  return opened.add(await openRedis(options));
}
