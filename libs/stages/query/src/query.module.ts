import { Module } from '@nestjs/common';
import {
  EVENT_STORE,
  KEY_STORE,
  READ_MODELS,
  type EventStore,
  type KeyStore,
  type ReadModelStore,
} from '@annals/ports';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { CustomersController } from './query.controller.js';
import { PoliciesController } from './policies.controller.js';
import { ReadSide } from './read-side.js';
import { ExportsController } from './exports/exports.controller.js';
import { SegmentsController } from './segments.controller.js';
import { CalculatorsController } from './calculators/calculators.controller.js';
import { CustomerPartsController } from './parts/customer-parts.controller.js';
import { HoldoutController } from './reports/holdout.controller.js';
import { ReportsController } from './reports/reports.controller.js';

@Module({
  controllers: [
    CustomersController,
    CustomerPartsController,
    ReportsController,
    ExportsController,
    HoldoutController,
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
  ],
  exports: [ReadSide, CustomerList],
})
export class QueryStage {}
