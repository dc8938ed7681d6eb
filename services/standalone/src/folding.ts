import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { metricsFrom, type ComponentState, type Readiness, type ServiceConfig } from '@annals/platform';
import { FOLDING_PARTS } from './folding-parts.js';
import { FoldingThread, type FoldingStatus } from './folding-thread.js';

/** The folding threads: started with the service, stopped before its files close. */
export class Folding implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #threads: readonly FoldingThread[];

  constructor(config: ServiceConfig, readiness: Readiness) {
    this.#threads = FOLDING_PARTS.map((part) => new FoldingThread(part, config));
    for (const name of ['projectors', 'clock']) readiness.register(name, () => this.#stateOf(name));
  }

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.start()));
    for (const thread of this.#threads) metricsFrom(() => thread.metrics());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  /** How the clock stands, wherever it runs. */
  async clock(): Promise<FoldingStatus['clock']> {
    const statuses = await Promise.all(this.#threads.map((thread) => thread.status()));
    return statuses.find(({ clock }) => clock !== null)?.clock ?? null;
  }

  #stateOf(name: string): ComponentState {
    const components = this.#threads.flatMap((thread) => Object.entries(thread.components));
    const found = components.filter(([component]) => (component === 'clock') === (name === 'clock'));
    const everyThread = this.#threads.every((thread) => Object.keys(thread.components).length > 0);
    return {
      ready: everyThread && found.length > 0 && found.every(([, { ready }]) => ready),
      detail: found.find(([, { detail }]) => detail)?.[1].detail,
    };
  }
}
