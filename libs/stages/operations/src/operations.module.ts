import { Inject, Module } from '@nestjs/common';
import { RouteAnswers } from '@annals/platform';
import {
  EVENT_BUS,
  EVENT_STORE,
  READ_MODELS,
  WALL_CLOCK,
  type EventBus,
  type EventStore,
  type ReadModelStore,
  type WallClock,
} from '@annals/ports';
import { OperationsController } from './operations.controller.js';
import { ParkedCustomers } from './parked-customers.js';
import { StageReports, type OperationsPorts } from './stage-reports.js';

const PORTS = Symbol('annals.operations.Ports');

@Module({
  controllers: [OperationsController],
  providers: [
    {
      provide: PORTS,
      inject: [EVENT_STORE, EVENT_BUS, READ_MODELS, WALL_CLOCK],
      useFactory: (eventStore: EventStore, eventBus: EventBus, readModels: ReadModelStore, clock: WallClock) => ({
        ...{ eventStore, eventBus, readModels, clock },
      }),
    },
    { provide: StageReports, inject: [PORTS], useFactory: (ports: OperationsPorts) => new StageReports(ports) },
    { provide: ParkedCustomers, inject: [PORTS], useFactory: (ports: OperationsPorts) => new ParkedCustomers(ports) },
  ],
})
export class OperationsStage {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('./answers.generated.js')).answers);
  }
}
