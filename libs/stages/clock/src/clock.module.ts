import { Logger, Module } from '@nestjs/common';
import { formatDay } from '@annals/kernel';
import { Readiness, StageHost } from '@annals/platform';
import {
  EVENT_BUS,
  EVENT_STORE,
  READ_MODELS,
  STAGE_LOCKS,
  WALL_CLOCK,
  type EventBus,
  type EventStore,
  type ReadModelStore,
  type StageLocks,
  type WallClock,
} from '@annals/ports';
import { Clock } from './session.js';

const logger = new Logger('clock');

@Module({
  providers: [
    {
      provide: Clock,
      inject: [EVENT_STORE, EVENT_BUS, READ_MODELS, WALL_CLOCK],
      useFactory: (eventStore: EventStore, eventBus: EventBus, readModels: ReadModelStore, clock: WallClock) =>
        new Clock({
          ...{ eventStore, eventBus, readModels, clock },
          refused: (tenant, day, { code }) =>
            logger.warn({ code: 'MODEL.REFIT_REFUSED', tenant, asOf: formatDay(day), reason: code }),
        }),
    },
    {
      provide: 'clock:host',
      inject: [Clock, STAGE_LOCKS, Readiness],
      useFactory: (clock: Clock, locks: StageLocks, readiness: Readiness) =>
        new StageHost({ name: 'clock', session: clock.session }, locks, readiness),
    },
  ],
  exports: [Clock],
})
export class ClockStage {}
