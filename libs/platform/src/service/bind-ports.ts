import { randomUUID } from 'node:crypto';
import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import {
  DEAD_LETTERS,
  EVENT_BUS,
  EVENT_STORE,
  IDS,
  KEY_STORE,
  READ_MODELS,
  STAGE_LOCKS,
  WALL_CLOCK,
  type Adapters,
  type Ids,
  type WallClock,
} from '@annals/ports';
import { Liveness } from '../health/liveness.js';

const ADAPTERS = Symbol('annals.Adapters');

/** Closes the adapters last: after the HTTP server has answered what it had begun. */
@Global()
@Module({})
class BoundPorts implements OnApplicationShutdown {
  constructor(
    @Inject(ADAPTERS) private readonly adapters: Adapters,
    @Inject(Liveness) liveness: Liveness,
  ) {
    liveness.register(() => adapters.stalled?.());
  }

  onApplicationShutdown(): Promise<void> {
    return this.adapters.close();
  }
}

const systemClock: WallClock = { now: () => Date.now() };
const randomIds: Ids = { next: () => randomUUID() };

/** Provides every port under its token, to all modules of the service. */
export function bindPorts(
  adapters: Adapters,
  { clock = systemClock, ids = randomIds }: { clock?: WallClock; ids?: Ids } = {},
): DynamicModule {
  const bound = new Map<symbol, unknown>([
    [EVENT_STORE, adapters.eventStore],
    [EVENT_BUS, adapters.eventBus],
    [DEAD_LETTERS, adapters.deadLetters],
    [READ_MODELS, adapters.readModels],
    [KEY_STORE, adapters.keyStore],
    [STAGE_LOCKS, adapters.stageLocks],
    [WALL_CLOCK, clock],
    [IDS, ids],
  ]);
  return {
    module: BoundPorts,
    providers: [
      { provide: ADAPTERS, useValue: adapters },
      ...[...bound].map(([provide, useValue]) => ({ provide, useValue })),
    ],
    exports: [...bound.keys()],
  };
}
