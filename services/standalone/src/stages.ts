import { Module, type DynamicModule } from '@nestjs/common';
import { ndjsonLines } from '@annals/importers';
import { Readiness, type ServiceConfig } from '@annals/platform';
import { AuditStage } from '@annals/stage-audit';
import { CaptureStage } from '@annals/stage-capture';
import { ModelsStage } from '@annals/stage-clock';
import { FeedStage } from '@annals/stage-feed';
import { OperationsStage } from '@annals/stage-operations';
import { QueryStage } from '@annals/stage-query';
import { RelayStage } from '@annals/stage-relay';
import { Folding } from './folding.js';

@Module({})
class FoldingThread {}

/** The stages that serve, and the thread of those that fold. */
export function allStages(config: ServiceConfig) {
  const folding: DynamicModule = {
    module: FoldingThread,
    providers: [
      { provide: Folding, inject: [Readiness], useFactory: (readiness: Readiness) => new Folding(config, readiness) },
    ],
  };
  return [
    CaptureStage.register(ndjsonLines, config),
    RelayStage,
    QueryStage,
    AuditStage.register(config),
    FeedStage,
    ModelsStage,
    OperationsStage,
    folding,
  ];
}
