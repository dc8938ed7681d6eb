import { Module } from '@nestjs/common';
import { Readiness, StageHost } from '@annals/platform';
import { EVENT_BUS, EVENT_STORE, STAGE_LOCKS, type EventBus, type EventStore, type StageLocks } from '@annals/ports';
import { relaySession } from './session.js';

@Module({
  providers: [
    {
      provide: 'relay:host',
      inject: [EVENT_STORE, EVENT_BUS, STAGE_LOCKS, Readiness],
      useFactory: (eventStore: EventStore, eventBus: EventBus, locks: StageLocks, readiness: Readiness) =>
        new StageHost({ name: 'relay', session: relaySession(eventStore, eventBus) }, locks, readiness),
    },
  ],
})
export class RelayStage {}
