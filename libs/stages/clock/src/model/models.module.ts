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
import { ModelFitting } from './fitting.js';
import { ModelsController } from './models.controller.js';

/** Models on demand: apart from the clock itself, since it serves where the clock may run in a thread that does not. */
@Module({
  controllers: [ModelsController],
  providers: [
    {
      provide: ModelFitting,
      inject: [EVENT_STORE, EVENT_BUS, READ_MODELS, WALL_CLOCK],
      useFactory: (eventStore: EventStore, eventBus: EventBus, readModels: ReadModelStore, clock: WallClock) =>
        new ModelFitting({ eventStore, eventBus, readModels, clock }),
    },
  ],
  exports: [ModelFitting],
})
export class ModelsStage {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('../answers.generated.js')).answers);
  }
}
