import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import type { ComponentState, MetricValues, ServiceConfig } from '@annals/platform';
import type { FoldingPart } from './folding-parts.js';

export type ToFolding = 'stop' | 'status' | 'metrics';
export type FromFolding =
  | 'started'
  | { readonly status: FoldingStatus }
  | { readonly metrics: MetricValues }
  | { readonly failed: { readonly name: string; readonly message: string } };

export interface FoldingStatus {
  /** `null` in a thread without a clock, and before its clock runs. */
  readonly clock: { readonly position: Position; readonly idle: boolean } | null;
  readonly components: Readonly<Record<string, ComponentState>>;
}

const LOOK_EVERY_MS = 500;

/** A folding thread as the serving thread sees it. When it ends by itself, so does the process: a supervisor starts all again. */
export class FoldingThread {
  #worker: Worker | null = null;
  #status: FoldingStatus | null = null;
  #stopping = false;
  #looking: NodeJS.Timeout | undefined;
  readonly #statusWanted: ((status: FoldingStatus) => void)[] = [];
  readonly #metricsWanted: ((metrics: MetricValues) => void)[] = [];

  constructor(
    readonly part: FoldingPart,
    private readonly config: ServiceConfig,
  ) {}

  /** What the thread told last of what runs in it. */
  get components(): Readonly<Record<string, ComponentState>> {
    return this.#status?.components ?? {};
  }

  /** Errors: what kept the thread from starting, under its own name. */
  async start(): Promise<void> {
    const workerData = { config: this.config, part: this.part };
    const worker = new Worker(new URL('./folding-worker.js', import.meta.url), { workerData });
    this.#worker = worker;
    worker.on('exit', () => this.#ended());
    const [message] = (await once(worker, 'message')) as [FromFolding];
    if (typeof message === 'object' && 'failed' in message) {
      this.#stopping = true;
      throw Object.assign(new Error(message.failed.message), { name: message.failed.name });
    }
    worker.on('message', (told: FromFolding) => this.#take(told));
    this.#looking = setInterval(() => worker.postMessage('status' satisfies ToFolding), LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#looking);
    if (!this.#worker) return;
    const ended = once(this.#worker, 'exit');
    this.#worker.postMessage('stop' satisfies ToFolding);
    await ended;
  }

  /** Asks the thread how it stands. */
  status(): Promise<FoldingStatus> {
    return this.#ask('status', this.#statusWanted);
  }

  /** Asks the thread for its metrics. */
  metrics(): Promise<MetricValues> {
    return this.#ask('metrics', this.#metricsWanted);
  }

  #ask<T>(question: ToFolding, wanted: ((answer: T) => void)[]): Promise<T> {
    return new Promise((resolve) => {
      wanted.push(resolve);
      this.#worker?.postMessage(question);
    });
  }

  #take(told: FromFolding): void {
    if (typeof told !== 'object') return;
    if ('status' in told) {
      this.#status = told.status;
      for (const resolve of this.#statusWanted.splice(0)) resolve(told.status);
    } else if ('metrics' in told) {
      for (const resolve of this.#metricsWanted.splice(0)) resolve(told.metrics);
    }
  }

  #ended(): void {
    this.#worker = null;
    if (this.#stopping) return;
    new Logger('folding').fatal(`the thread of ${this.part} ended by itself`);
    process.exit(1);
  }
}
