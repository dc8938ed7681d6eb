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
import { ReadSide } from './read-side.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.js';

@Module({
  controllers: [CustomersController, ReportsController],
  providers: [
    { provide: ReadSide, inject: [READ_MODELS], useFactory: (models: ReadModelStore) => new ReadSide(models) },
    {
      provide: CustomerReader,
      inject: [ReadSide, EVENT_STORE, KEY_STORE],
      useFactory: (readSide: ReadSide, events: EventStore, keys: KeyStore) =>
        new CustomerReader(readSide, events, keys),
    },
    { provide: CustomerList, inject: [ReadSide], useFactory: (readSide: ReadSide) => new CustomerList(readSide) },
    { provide: Reports, inject: [ReadSide], useFactory: (readSide: ReadSide) => new Reports(readSide) },
  ],
  exports: [ReadSide, Reports, CustomerList],
})
export class QueryStage {}
