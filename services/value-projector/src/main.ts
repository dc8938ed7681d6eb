import { openEmbedded } from '@annals/adapter-embedded';
import { valueProjection } from '@annals/domain';
import { runService } from '@annals/platform';
import { ProjectorStage } from '@annals/stage-projector';

await runService({ name: 'value-projector', open: openEmbedded, stages: [ProjectorStage.register(valueProjection)] });
