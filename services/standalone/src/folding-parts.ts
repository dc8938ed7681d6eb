import type { DynamicModule, Type } from '@nestjs/common';
import { directoryProjection, lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import { ClockStage } from '@annals/stage-clock';
import { ProjectorStage } from '@annals/stage-projector';

/**
 * What folds beside the thread that serves, a thread for each part. The first decides and tells insights; the
 * second takes in what was told, and closes days. Both read the log by themselves, as separate services would.
 */
export const FOLDING_PARTS = ['projectors', 'directory-and-clock'] as const;
export type FoldingPart = (typeof FOLDING_PARTS)[number];

export const stagesOf: Readonly<Record<FoldingPart, () => (Type | DynamicModule)[]>> = {
  projectors: () => [ProjectorStage.register(lifecycleProjection, loyaltyProjection, valueProjection)],
  'directory-and-clock': () => [ProjectorStage.register(directoryProjection), ClockStage],
};
