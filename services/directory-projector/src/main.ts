import { openEmbedded } from '@annals/adapter-embedded';
import { directoryProjection } from '@annals/domain';
import { runService } from '@annals/platform';
import { ProjectorStage } from '@annals/stage-projector';

await runService({
  name: 'directory-projector',
  open: openEmbedded,
  stages: [ProjectorStage.register(directoryProjection)],
});
