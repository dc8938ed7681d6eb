import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import { openKafka } from '@annals/adapter-kafka';
import { openRedis } from '@annals/adapter-redis';
import { DEFAULT_TENANT } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import { addKey, EX_TEMPFAIL } from '@annals/platform';
import type { EventStore, ReadModelStore } from '@annals/ports';
import { SERVICE_NAMES, ServiceEnded, startService, type RunningService, type ServiceName } from './running-service.js';
import { adopt, fingerprintsOf, type Fingerprints } from './world.js';

export interface Servers {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
}

const PARTITIONS = 3;

/** The distributed profile on one machine: real Kafka, real Redis, and the log in a file that all services open. */
export class DistributedProfile {
  readonly #running = new Set<RunningService>();

  private constructor(
    private readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly key: string,
    readonly eventStore: EventStore,
    readonly readModels: ReadModelStore,
    private readonly closeAdapters: () => Promise<void>,
  ) {}

  /** Makes topics and a key, and adopts the policy of the sample. No service runs yet. */
  static async open({ kafkaBrokers, redisUrl }: Servers): Promise<DistributedProfile> {
    const dataDir = await mkdtemp(join(tmpdir(), 'annals-distributed-'));
    const prefix = `t${process.pid}x${Date.now().toString(36)}`;
    const kafka = openKafka({ brokers: kafkaBrokers.split(','), clientId: 'test', topicPrefix: `${prefix}.` });
    await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
    await kafka.close();
    const { eventStore, close } = await openEmbedded({ dataDir });
    await adopt(eventStore);
    const servers = { url: redisUrl };
    const redis = await openRedis({ servers, partitions: PARTITIONS, prefix, allowVolatileKeys: true });
    const key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
    const environment = {
      ANNALS_DATA: dataDir,
      ANNALS_KAFKA_BROKERS: kafkaBrokers,
      ANNALS_KAFKA_TOPIC_PREFIX: `${prefix}.`,
      ANNALS_REDIS_URL: redisUrl,
      ANNALS_REDIS_PREFIX: prefix,
      ANNALS_ALLOW_VOLATILE_KEYS: 'true',
    };
    const closeAll = async () => void (await Promise.all([redis.close(), close()]));
    return new DistributedProfile(dataDir, environment, key, eventStore, redis.readModels, closeAll);
  }

  /** Starts a service; resolves when it says where it listens. */
  async start(name: ServiceName): Promise<RunningService> {
    const service = await startService(name, this.environment);
    this.#running.add(service);
    service.process.once('exit', () => this.#running.delete(service));
    return service;
  }

  /** As a supervisor does after a crash: a stage stays taken until the lease of the dead process is over. */
  async restart(name: ServiceName): Promise<RunningService> {
    for (;;) {
      try {
        return await this.start(name);
      } catch (error) {
        if (!(error instanceof ServiceEnded) || error.code !== EX_TEMPFAIL) throw error;
      }
    }
  }

  startAll(): Promise<RunningService[]> {
    return Promise.all(SERVICE_NAMES.map((name) => this.start(name)));
  }

  /** One of those that run now. */
  service(name: ServiceName): RunningService {
    const found = [...this.#running].find((service) => service.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  get running(): readonly RunningService[] {
    return [...this.#running];
  }

  /** Asks a service. Gives its status and body. */
  async call(name: ServiceName, path: string, body?: string, type = 'application/json') {
    const response = await fetch(new URL(path, this.service(name).url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${this.key}`, ...(body !== undefined && { 'content-type': type }) },
      body,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  import(facts: readonly FactLine[]) {
    const lines = facts.map((fact) => JSON.stringify(fact)).join('\n');
    return this.call('capture', '/v1/import', `${lines}\n`, 'application/x-ndjson');
  }

  fingerprints(): Promise<Fingerprints> {
    return fingerprintsOf(this.readModels);
  }

  /** Ends all services, and gives how each of them ended. */
  async stopAll(signal: NodeJS.Signals = 'SIGTERM'): Promise<Readonly<Record<string, number | string | null>>> {
    const ends = this.running.map(async ({ name, process: child }) => {
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      child.kill(signal);
      const [code, by] = await ended;
      return [name, by ?? code] as const;
    });
    return Object.fromEntries(await Promise.all(ends));
  }

  async close(): Promise<void> {
    await this.stopAll('SIGKILL');
    await this.closeAdapters();
    await rm(this.dataDir, { recursive: true });
  }
}
