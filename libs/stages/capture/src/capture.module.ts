import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { TenantId } from '@annals/contracts';
import { Readiness, RouteAnswers, SERVED_TENANTS } from '@annals/platform';
import { forgetListOf, type ServiceConfig } from '@annals/platform/config';
import {
  EVENT_STORE,
  IDS,
  KEY_STORE,
  WALL_CLOCK,
  type EventStore,
  type Ids,
  type KeyStore,
  type WallClock,
} from '@annals/ports';
import { CaptureFacts } from './capture-facts.js';
import type { CapturePorts } from './capture-ports.js';
import { ForgetCustomers } from './forgetting/forget-customers.js';
import { ForgetList } from './forgetting/forget-list.js';
import { ForgettingFinisher } from './forgetting/forgetting-finisher.js';
import { CustomerStreams } from './history/customer-streams.js';
import { TenantTimes } from './history/tenant-times.js';
import { captureHandlers } from './http/capture.handlers.js';
import { CommandSender } from './http/command-sender.js';
import { ContactsController } from './http/contacts.controller.js';
import { FactsController } from './http/facts.controller.js';
import { CustomersCommandController } from './http/customers.controller.js';
import { ImportController, READ_LINES, type ReadLines } from './http/import.controller.js';
import { MergesController } from './http/merges.controller.js';
import { PersonalDataController } from './http/personal-data.controller.js';
import { ImportFacts } from './import/import-facts.js';
import { MergeFinisher } from './merge/merge-finisher.js';
import { Merges } from './merge/merges.js';
import { WaitingTenants } from './merge/waiting-tenants.js';
import { PoliciesController } from './tenant/policies.controller.js';
import { SegmentsController } from './tenant/segments.controller.js';
import { TenantFacts } from './tenant/tenant-facts.js';

const PORTS = Symbol('annals.capture.Ports');

const portsOf = (
  store: EventStore,
  keys: KeyStore,
  clock: WallClock,
  ids: Ids,
  waiting: WaitingTenants,
): CapturePorts => ({
  store,
  keys,
  ids,
  streams: new CustomerStreams(store),
  times: new TenantTimes(store, clock, (tenant) => waiting.add(tenant)),
});

/** The capture stage over the bound ports. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    CustomersCommandController,
    ContactsController,
    FactsController,
    MergesController,
    PersonalDataController,
    ImportController,
    PoliciesController,
    SegmentsController,
  ],
  providers: [
    ...captureHandlers,
    CommandSender,
    WaitingTenants,
    { provide: PORTS, inject: [EVENT_STORE, KEY_STORE, WALL_CLOCK, IDS, WaitingTenants], useFactory: portsOf },
    {
      provide: TenantFacts,
      inject: [PORTS, WALL_CLOCK],
      useFactory: ({ store, times }: CapturePorts, clock: WallClock) => new TenantFacts(store, times, clock),
    },
    { provide: Merges, inject: [PORTS], useFactory: (ports: CapturePorts) => new Merges(ports) },
    {
      provide: MergeFinisher,
      inject: [Merges, WaitingTenants, SERVED_TENANTS],
      useFactory: (merges: Merges, waiting: WaitingTenants, tenants: readonly TenantId[]) =>
        new MergeFinisher(merges, waiting, tenants),
    },
    {
      provide: ForgetCustomers,
      inject: [PORTS, ForgetList],
      useFactory: (ports: CapturePorts, list: ForgetList) => new ForgetCustomers(ports, list),
    },
    {
      provide: ForgettingFinisher,
      inject: [ForgetCustomers, ForgetList, SERVED_TENANTS],
      useFactory: (forgetting: ForgetCustomers, list: ForgetList, tenants: readonly TenantId[]) =>
        new ForgettingFinisher(forgetting, list, tenants),
    },
    { provide: CaptureFacts, inject: [PORTS], useFactory: (ports: CapturePorts) => new CaptureFacts(ports) },
    { provide: ImportFacts, inject: [PORTS], useFactory: (ports: CapturePorts) => new ImportFacts(ports) },
  ],
  exports: [CaptureFacts, ImportFacts],
})
export class CaptureStage implements OnModuleInit {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(RouteAnswers) answers: RouteAnswers,
  ) {
    answers.register(async () => (await import('./answers.generated.js')).answers);
  }

  /**
   * `readLines` is `ndjsonLines` of the importers, which a stage may not depend on; `config` says where it is kept who was
   * forgotten.
   */
  static register(readLines: ReadLines, config: Pick<ServiceConfig, 'dataDir' | 'checkpoints'>): DynamicModule {
    return {
      module: CaptureStage,
      providers: [
        { provide: READ_LINES, useValue: readLines },
        { provide: ForgetList, useValue: new ForgetList(forgetListOf(config)) },
      ],
    };
  }

  /** There is nothing to wait for: histories are read when they are asked for. */
  onModuleInit(): void {
    this.readiness.register('capture', () => ({ ready: true }));
  }
}
