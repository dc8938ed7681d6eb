import { Module } from '@nestjs/common';
import { EVENT_STORE, WALL_CLOCK, type EventStore, type WallClock } from '@annals/ports';
import { CustomersAsOf } from './as-of/customers-as-of.js';
import { AuditController } from './audit.controller.js';

@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: CustomersAsOf,
      inject: [EVENT_STORE, WALL_CLOCK],
      useFactory: (store: EventStore, clock: WallClock) => new CustomersAsOf(store, clock),
    },
  ],
})
export class AuditStage {}
