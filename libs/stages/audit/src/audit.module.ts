import { Module } from '@nestjs/common';
import {
  EVENT_STORE,
  READ_MODELS,
  WALL_CLOCK,
  type EventStore,
  type ReadModelStore,
  type WallClock,
} from '@annals/ports';
import { CustomersAsOf } from './as-of/customers-as-of.js';
import { AuditController } from './audit.controller.js';
import { VerifyCustomer } from './verification/verify-customer.js';

@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: CustomersAsOf,
      inject: [EVENT_STORE, WALL_CLOCK],
      useFactory: (store: EventStore, clock: WallClock) => new CustomersAsOf(store, clock),
    },
    {
      provide: VerifyCustomer,
      inject: [EVENT_STORE, READ_MODELS],
      useFactory: (store: EventStore, models: ReadModelStore) => new VerifyCustomer(store, models),
    },
  ],
})
export class AuditStage {}
