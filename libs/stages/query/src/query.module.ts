import { Inject, Module } from '@nestjs/common';
import { RouteAnswers } from '@annals/platform';
import {
  EVENT_STORE,
  KEY_STORE,
  READ_MODELS,
  type EventStore,
  type KeyStore,
  type ReadModelStore,
} from '@annals/ports';
import { Readings } from './as-of/readings.js';
import { CustomerList } from './list/customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { CustomersController } from './query.controller.js';
import { PoliciesController } from './policies.controller.js';
import { ReadSide } from './read-side.js';
import { ExportsController } from './exports/exports.controller.js';
import { SegmentsController } from './segments.controller.js';
import { CalculatorsController } from './calculators/calculators.controller.js';
import { CustomerPartsController } from './parts/customer-parts.controller.js';
import { LifecycleFlowController } from './reports/charts/lifecycle-flow.controller.js';
import { HoldoutController } from './reports/holdout.controller.js';
import { ReportsController } from './reports/reports.controller.js';

@Module({
  controllers: [
    CustomersController,
    CustomerPartsController,
    ReportsController,
    ExportsController,
    HoldoutController,
    LifecycleFlowController,
    SegmentsController,
    PoliciesController,
    CalculatorsController,
  ],
  providers: [
    { provide: ReadSide, inject: [READ_MODELS], useFactory: (models: ReadModelStore) => new ReadSide(models) },
    {
      provide: CustomerReader,
      inject: [ReadSide, EVENT_STORE, KEY_STORE],
      useFactory: (readSide: ReadSide, events: EventStore, keys: KeyStore) =>
        new CustomerReader(readSide, events, keys),
    },
    { provide: CustomerList, inject: [ReadSide], useFactory: (readSide: ReadSide) => new CustomerList(readSide) },
    {
      provide: Readings,
      inject: [ReadSide, CustomerReader, CustomerList, EVENT_STORE, KEY_STORE],
      useFactory: (
        readSide: ReadSide,
        reader: CustomerReader,
        list: CustomerList,
        events: EventStore,
        keys: KeyStore,
      ) => new Readings({ readSide, reader, list }, events, keys),
    },
  ],
  exports: [ReadSide, CustomerList],
})
export class QueryStage {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('./answers.generated.js')).answers);
  }
}
