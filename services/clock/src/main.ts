import { openEmbedded } from '@annals/adapter-embedded';
import { runService } from '@annals/platform';
import { ClockStage } from '@annals/stage-clock';

await runService({ name: 'clock', open: openEmbedded, stages: [ClockStage] });
