import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import { DEFAULT_TENANT } from '@annals/contracts';
import { addKey } from '@annals/platform';
import { endService, startService, untilReady, type RunningService } from './running-service.js';
import { adopt } from './world.js';

/** Standalone on a data directory of its own, with the policy of the sample and nothing else in its log. */
export class StandaloneProfile {
  #running: RunningService | undefined;

  private constructor(
    readonly dataDir: string,
    readonly key: string,
  ) {}

  /** Makes the directory and a key. Nothing runs yet. */
  static async open(): Promise<StandaloneProfile> {
    const dataDir = await mkdtemp(join(tmpdir(), 'annals-standalone-'));
    const adapters = await openEmbedded({ dataDir });
    await adopt(adapters.eventStore);
    await adapters.close();
    const key = addKey(join(dataDir, 'api-keys.json'), { name: 'test', roles: ['admin'], tenant: DEFAULT_TENANT });
    return new StandaloneProfile(dataDir, key);
  }

  async start(environment: NodeJS.ProcessEnv = {}): Promise<RunningService> {
    const environs = { ANNALS_DATA: this.dataDir, ...environment };
    return (this.#running = await startService('standalone', environs, ['--no-sample', '--json']));
  }

  ready(): Promise<void> {
    return untilReady(this.#running!);
  }

  /** Resolves when it has folded everything and ended by itself. */
  async settled(): Promise<void> {
    const environment = { ANNALS_DATA: this.dataDir };
    const { process: child } = await startService('standalone', environment, ['--no-sample', '--json', '--once']);
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  }

  async close(): Promise<void> {
    if (this.#running) await endService(this.#running, 'SIGKILL');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
