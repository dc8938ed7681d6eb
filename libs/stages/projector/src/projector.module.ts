import { Module, type DynamicModule } from '@nestjs/common';
import { Readiness, StageHost } from '@annals/platform';
import {
  DEAD_LETTERS,
  EVENT_BUS,
  EVENT_STORE,
  READ_MODELS,
  STAGE_LOCKS,
  WALL_CLOCK,
  type DeadLetters,
  type EventBus,
  type EventStore,
  type ReadModelStore,
  type StageLocks,
  type WallClock,
} from '@annals/ports';
import { counted, measureLag, projectorHooks } from './projector-metrics.js';
import { groupOf, Projector } from './session.js';
import type { AnyProjection } from '@annals/read-models';

/** Runs projections: those of one module share the reading of the log and commit together. */
@Module({})
export class ProjectorStage {
  static register(...projections: readonly unknown[]): DynamicModule {
    const group = projections as readonly AnyProjection[];
    return registered(
      groupOf(group),
      group.map(({ name }) => name),
      group,
    );
  }

  /** Many projections under one word, which stays the same when one is added: the consumer group hangs on it. */
  static named(name: string, projections: readonly unknown[]): DynamicModule {
    return registered(name, [name], projections as readonly AnyProjection[]);
  }
}

function registered(
  groupName: string,
  stageNames: readonly string[],
  projections: readonly AnyProjection[],
): DynamicModule {
  const host = {
    provide: `projector:${groupName}`,
    inject: [EVENT_STORE, EVENT_BUS, DEAD_LETTERS, READ_MODELS, WALL_CLOCK, STAGE_LOCKS, Readiness],
    useFactory: (
      eventStore: EventStore,
      eventBus: EventBus,
      deadLetters: DeadLetters,
      readModels: ReadModelStore,
      clock: WallClock,
      locks: StageLocks,
      readiness: Readiness,
    ) => {
      const { onBatch, onVisible } = projectorHooks(groupName, clock);
      const projector = new Projector({
        group: groupName,
        projections,
        eventStore,
        eventBus,
        deadLetters: counted(deadLetters, groupName),
        readModels,
        clock,
        onBatch,
        onVisible,
      });
      measureLag(projector, eventStore, clock);
      // A bus that divides partitions takes as many projectors as there are partitions; claims keep them apart.
      const names = eventBus.dividesPartitions ? [] : stageNames.map((name) => `${name}-projector`);
      return hostOf(projector, names, locks, readiness);
    },
  };
  return { module: ProjectorStage, providers: [host] };
}

function hostOf(projector: Projector, names: readonly string[], locks: StageLocks, readiness: Readiness): StageHost {
  const stage = {
    name: `${projector.group}-projector`,
    locks: names,
    session: projector.session,
    detail: () => (projector.parked > 0 ? `${projector.parked} customers parked` : undefined),
  };
  return new StageHost(stage, locks, readiness);
}
