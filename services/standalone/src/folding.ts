import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import type { ComponentState, Readiness, ServiceConfig } from '@annals/platform';

export type ToFolding = 'stop' | 'status';
export type FromFolding =
  'started' | FoldingStatus | { readonly failed: { readonly name: string; readonly message: string } };

export interface FoldingStatus {
  readonly clock: { readonly position: Position; readonly idle: boolean } | null;
  readonly components: Readonly<Record<string, ComponentState>>;
}

const LOOK_EVERY_MS = 500;

/** The folding thread as the serving thread sees it. When it ends by itself, so does the process: a supervisor starts both again. */
export class Folding implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #worker: Worker | null = null;
  #status: FoldingStatus | null = null;
  #stopping = false;
  #looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ServiceConfig,
    readiness: Readiness,
  ) {
    for (const name of ['projectors', 'clock']) readiness.register(name, () => this.#stateOf(name));
  }

  async onApplicationBootstrap(): Promise<void> {
    const worker = new Worker(new URL('./folding-worker.js', import.meta.url), { workerData: this.config });
    this.#worker = worker;
    worker.on('exit', () => this.#ended());
    const [message] = (await once(worker, 'message')) as [FromFolding];
    if (typeof message === 'object' && 'failed' in message) {
      this.#stopping = true;
      throw Object.assign(new Error(message.failed.message), { name: message.failed.name });
    }
    worker.on('message', (status: FoldingStatus) => (this.#status = status));
    this.#looking = setInterval(() => worker.postMessage('status' satisfies ToFolding), LOOK_EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#looking);
    if (!this.#worker) return;
    const ended = once(this.#worker, 'exit');
    this.#worker.postMessage('stop' satisfies ToFolding);
    await ended;
  }

  /** Asks the thread how its clock stands. */
  async clock(): Promise<FoldingStatus['clock']> {
    const worker = this.#worker!;
    const answer = once(worker, 'message') as Promise<[FoldingStatus]>;
    worker.postMessage('status' satisfies ToFolding);
    const [{ clock }] = await answer;
    return clock;
  }

  #stateOf(name: string): ComponentState {
    const components = Object.entries(this.#status?.components ?? {});
    const found = components.filter(([component]) => (component === 'clock') === (name === 'clock'));
    return {
      ready: found.length > 0 && found.every(([, { ready }]) => ready),
      detail: found.find(([, { detail }]) => detail)?.[1].detail,
    };
  }

  #ended(): void {
    this.#worker = null;
    if (this.#stopping) return;
    new Logger('folding').fatal('the folding thread ended by itself');
    process.exit(1);
  }
}
