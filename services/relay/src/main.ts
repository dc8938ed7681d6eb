import { openEmbedded } from '@annals/adapter-embedded';
import { runService } from '@annals/platform';
import { RelayStage } from '@annals/stage-relay';

await runService({ name: 'relay', open: openEmbedded, stages: [RelayStage] });
