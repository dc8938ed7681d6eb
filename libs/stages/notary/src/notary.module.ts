import { Module, type DynamicModule } from '@nestjs/common';
import { Readiness, StageHost, type ServiceConfig } from '@annals/platform';
import { EVENT_STORE, STAGE_LOCKS, type EventStore, type StageLocks } from '@annals/ports';
import { notarySession } from './session.js';

@Module({})
export class NotaryStage {
  static register(config: ServiceConfig): DynamicModule {
    const host = {
      provide: 'notary:host',
      inject: [EVENT_STORE, STAGE_LOCKS, Readiness],
      useFactory: (eventStore: EventStore, locks: StageLocks, readiness: Readiness) =>
        new StageHost({ name: 'notary', session: notarySession(eventStore, config) }, locks, readiness),
    };
    return { module: NotaryStage, providers: [host] };
  }
}
