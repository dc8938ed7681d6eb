import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openKafka } from '@annals/adapter-kafka';
import { DEFAULT_TENANT, modelOf, type Position } from '@annals/contracts';
import { projections, type ProjectionName } from '@annals/domain';
import type { FactLine } from '@annals/importers';
import { addKey, EX_TEMPFAIL, readConfig } from '@annals/platform';
import type { Adapters, EventStore } from '@annals/ports';
import { openProfile, profileSettings } from '@annals/profile';
import {
  askService,
  endService,
  importOf,
  SERVICE_NAMES,
  ServiceEnded,
  startService,
  untilReady,
  type RunningService,
  type ServiceName,
} from './running-service.js';
import { adopt, fingerprintsOf, type Fingerprints } from './world.js';

export interface Servers {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  /** Absent: the log is in a file that all services open. */
  readonly eventStoreUrl?: string;
  /** More settings of the services. */
  readonly settings?: NodeJS.ProcessEnv;
}

const PARTITIONS = 3;
/** Much longer than any lease, back-off or rebalancing of the services, also on a machine that has more to do. */
const STANDSTILL_MS = 300_000;

/** The distributed profile on one machine, on the servers that are named. */
export class DistributedProfile {
  readonly #running = new Set<RunningService>();

  private constructor(
    readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
    readonly key: string,
    /** As a service has them, for who takes part in this process. */
    readonly adapters: Adapters,
    readonly topicPrefix: string,
  ) {}

  /** Makes topics and a key, and adopts the policy of the sample. No service runs yet. */
  static async open({ kafkaBrokers, redisUrl, eventStoreUrl = '', settings }: Servers): Promise<DistributedProfile> {
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
      ...settings,
    };
    const kafka = openKafka({ brokers: kafkaBrokers.split(','), clientId: 'test', topicPrefix: `${prefix}.` });
    await kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
    await kafka.close();
    const adapters = await openProfile(readConfig(environment, profileSettings));
    await adopt(adapters.eventStore);
    const key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
    return new DistributedProfile(dataDir, environment, key, adapters, `${prefix}.`);
  }

  get eventStore(): EventStore {
    return this.adapters.eventStore;
  }

  /** Starts a service, any number of each that shares its work; resolves when it says where it listens. */
  async start(name: ServiceName, settings: NodeJS.ProcessEnv = {}): Promise<RunningService> {
    const service = await startService(name, { ...this.environment, ...settings });
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

  ready(name: ServiceName): Promise<void> {
    return untilReady(this.service(name));
  }

  get running(): readonly RunningService[] {
    return [...this.#running];
  }

  /** Asks a service. Gives its status and body. */
  call(name: ServiceName, path: string, body?: string) {
    return askService(this.service(name), { key: this.key, path, body });
  }

  /** Errors: what the network reports; that capture does not run. */
  async import(facts: readonly FactLine[]) {
    return askService(this.service('capture'), importOf(this.key, facts));
  }

  /** Sends facts, so many at a time, again until they are acknowledged, as a client does whose server dies. Gives how many were. */
  async importAll(facts: readonly FactLine[], chunk: number): Promise<number> {
    let acknowledged = 0;
    for (let i = 0; i < facts.length;) {
      // The capture service may be dying; it comes back.
      const answer = await this.import(facts.slice(i, i + chunk)).catch(() => undefined);
      if (answer?.status === 200) {
        acknowledged += Number(answer.body['accepted']) + Number(answer.body['duplicate']);
        i += chunk;
      } else await pause(200);
    }
    return acknowledged;
  }

  /** Resolves when a read model is folded up to a position, in every partition. */
  async foldedUpTo(name: ProjectionName, position: Position): Promise<void> {
    const model = modelOf(projections[name]);
    for (;;) {
      const checkpoints = [...(await this.adapters.readModels.checkpoints(model)).values()];
      if (checkpoints.length === PARTITIONS && checkpoints.every((at) => at >= position)) return;
      await pause(100);
    }
  }

  /** Resolves when the read models are as expected. Errors: which of them are not, once nothing has changed for five minutes. */
  async becomes(expected: Fingerprints): Promise<void> {
    let last = '';
    for (let changedAt = Date.now(); ;) {
      const found = await fingerprintsOf(this.adapters.readModels);
      const different = Object.keys(expected).filter((model) => found[model]?.sha256 !== expected[model]!.sha256);
      if (different.length === 0) return;
      const now = JSON.stringify(found);
      if (now !== last) changedAt = Date.now();
      else if (Date.now() - changedAt > STANDSTILL_MS) throw new Error(`still differ: ${different.join(', ')}`);
      last = now;
      // To read and hash all documents costs more than a service has left to fold with.
      await pause(2000);
    }
  }

  /** Ends all services, and gives how each of them ended. */
  async stopAll(signal: NodeJS.Signals = 'SIGTERM'): Promise<Readonly<Record<string, number | string>>> {
    const ends = this.running.map(async (service) => [service.name, await endService(service, signal)] as const);
    return Object.fromEntries(await Promise.all(ends));
  }

  async close(): Promise<void> {
    await this.stopAll('SIGKILL');
    await this.adapters.close();
    await rm(this.dataDir, { recursive: true });
  }
}
