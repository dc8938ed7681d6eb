import type { DynamicModule, Type } from '@nestjs/common';
import {
  careProjections,
  directoryProjection,
  lifecycleProjection,
  loyaltyProjection,
  valueProjection,
} from '@annals/domain';
import type { ServiceConfig } from '@annals/platform';
import { ClockStage } from '@annals/stage-clock';
import { NotaryStage } from '@annals/stage-notary';
import { ProjectorStage } from '@annals/stage-projector';

/**
 * What folds beside the thread that serves, a thread for each part. The first two decide and tell insights; the
 * last takes in what was told, closes days, and signs what the log holds. Each reads the log by itself, as separate services would.
 */
export const FOLDING_PARTS = ['projectors', 'care', 'directory-and-clock'] as const;
export type FoldingPart = (typeof FOLDING_PARTS)[number];

export const stagesOf: Readonly<Record<FoldingPart, (config: ServiceConfig) => (Type | DynamicModule)[]>> = {
  projectors: () => [ProjectorStage.register(lifecycleProjection, loyaltyProjection, valueProjection)],
  care: () => [ProjectorStage.named('care', Object.values(careProjections))],
  'directory-and-clock': (config) => [
    ProjectorStage.register(directoryProjection),
    ClockStage,
    NotaryStage.register(config),
  ],
};
