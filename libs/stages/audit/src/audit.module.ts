import { Inject, Logger, Module, type DynamicModule } from '@nestjs/common';
import { AccessRecorder, Readiness, RouteAnswers, SERVED_TENANTS, type ServiceConfig } from '@annals/platform';
import {
  EVENT_STORE,
  IDS,
  READ_MODELS,
  STAGE_LOCKS,
  WALL_CLOCK,
  type EventStore,
  type Ids,
  type ReadModelStore,
  type StageLocks,
  type WallClock,
} from '@annals/ports';
import { AccessList } from './accesses/access-list.js';
import { AccessesController } from './accesses/accesses.controller.js';
import { CustomersAsOf } from './as-of/customers-as-of.js';
import { AuditController } from './audit.controller.js';
import { ReceiptReader } from './receipts/customer-receipts.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { VerifyCustomer } from './verification/verify-customer.js';
import { LastResults } from './verifications/last-results.js';
import { VerificationSchedule } from './verifications/schedule.js';
import { Verifications } from './verifications/verifications.js';
import { VerificationsController } from './verifications/verifications.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfs } from './what-if/what-ifs.js';

@Module({
  controllers: [AuditController, ReceiptsController, AccessesController, VerificationsController, WhatIfController],
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
    {
      provide: ReceiptReader,
      inject: [EVENT_STORE, READ_MODELS],
      useFactory: (store: EventStore, models: ReadModelStore) => new ReceiptReader(store, models),
    },
    {
      provide: WhatIfs,
      inject: [EVENT_STORE, WALL_CLOCK, STAGE_LOCKS],
      useFactory: (store: EventStore, clock: WallClock, locks: StageLocks) => new WhatIfs(store, clock, locks),
    },
    LastResults,
    {
      provide: Verifications,
      inject: [EVENT_STORE, READ_MODELS, STAGE_LOCKS, WALL_CLOCK, IDS, LastResults],
      useFactory: (
        eventStore: EventStore,
        readModels: ReadModelStore,
        stageLocks: StageLocks,
        clock: WallClock,
        ids: Ids,
        results: LastResults,
      ) =>
        new Verifications({
          ...{ eventStore, readModels, stageLocks, clock, ids },
          onEnded: (tenant, run) => results.take(tenant, run),
          onFailure: (failure) => new Logger('audit').error(failure),
        }),
    },
    { provide: AccessList, inject: [EVENT_STORE], useFactory: (store: EventStore) => new AccessList(store) },
  ],
})
export class AuditStage {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('./answers.generated.js')).answers);
  }

  /** The same, and every served tenant verified now and then. */
  static register({ verifyHours: hours }: Pick<ServiceConfig, 'verifyHours'>): DynamicModule {
    const schedule = {
      provide: VerificationSchedule,
      inject: [Verifications, LastResults, SERVED_TENANTS, WALL_CLOCK, Readiness, EVENT_STORE],
      useFactory: (
        verifications: Verifications,
        results: LastResults,
        tenants: readonly string[],
        clock: WallClock,
        readiness: Readiness,
        store: EventStore,
      ) => {
        results.show(readiness);
        const accesses = new AccessRecorder(store, clock);
        return new VerificationSchedule({ verifications, results, accesses, tenants, clock, hours });
      },
    };
    return { module: AuditStage, providers: [schedule] };
  }
}
