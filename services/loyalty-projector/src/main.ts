import { openEmbedded } from '@annals/adapter-embedded';
import { loyaltyProjection } from '@annals/domain';
import { runService } from '@annals/platform';
import { ProjectorStage } from '@annals/stage-projector';

await runService({
  name: 'loyalty-projector',
  open: openEmbedded,
  stages: [ProjectorStage.register(loyaltyProjection)],
});
