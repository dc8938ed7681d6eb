import { openEmbedded } from '@annals/adapter-embedded';
import { lifecycleProjection } from '@annals/domain';
import { runService } from '@annals/platform';
import { ProjectorStage } from '@annals/stage-projector';

await runService({
  name: 'lifecycle-projector',
  open: openEmbedded,
  stages: [ProjectorStage.register(lifecycleProjection)],
});
