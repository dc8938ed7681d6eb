import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKafka } from '@annals/adapter-kafka';
import { DEFAULT_TENANT } from '@annals/contracts';
import type { FactLine } from '@annals/importers';
import { addKey, EX_TEMPFAIL, readConfig } from '@annals/platform';
import type { Adapters, EventStore } from '@annals/ports';
import { openProfile, profileSettings } from '@annals/profile';
import { SERVICE_NAMES, ServiceEnded, startService, type RunningService, type ServiceName } from './running-service.js';
import { adopt, fingerprintsOf, type Fingerprints } from './world.js';

export interface Servers {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  /** Absent: the log is in a file that all services open. */
  readonly eventStoreUrl?: string;
}

const PARTITIONS = 3;

/** The distributed profile on one machine, on the servers that are named. */
export class DistributedProfile {
  readonly #running = new Set<RunningService>();

  private constructor(
    private readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly key: string,
    private readonly adapters: Adapters,
  ) {}

  /** Makes topics and a key, and adopts the policy of the sample. No service runs yet. */
  static async open({ kafkaBrokers, redisUrl, eventStoreUrl = '' }: Servers): Promise<DistributedProfile> {
    const dataDir = await mkdtemp(join(tmpdir(), 'annals-distributed-'));
    const prefix = `t${process.pid}x${Date.now().toString(36)}`;
    const environment = {
      ANNALS_DATA: dataDir,
      ANNALS_EVENTSTORE_URL: eventStoreUrl,
      ANNALS_KAFKA_BROKERS: kafkaBrokers,
      ANNALS_KAFKA_TOPIC_PREFIX: `${prefix}.`,
      ANNALS_REDIS_URL: redisUrl,
      ANNALS_REDIS_PREFIX: prefix,
      ANNALS_ALLOW_VOLATILE_KEYS: 'true',
    };
    const kafka = openKafka({ brokers: kafkaBrokers.split(','), clientId: 'test', topicPrefix: `${prefix}.` });
    await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
    await kafka.close();
    const adapters = await openProfile(readConfig(environment, profileSettings));
    await adopt(adapters.eventStore);
    const key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
    return new DistributedProfile(dataDir, environment, key, adapters);
  }

  get eventStore(): EventStore {
    return this.adapters.eventStore;
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
    return fingerprintsOf(this.adapters.readModels);
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
    await this.adapters.close();
    await rm(this.dataDir, { recursive: true });
  }
}
