import { openEmbedded } from '@annals/adapter-embedded';
import { ndjsonLines } from '@annals/importers';
import { runService } from '@annals/platform';
import { CaptureStage } from '@annals/stage-capture';

await runService({ name: 'capture', open: openEmbedded, stages: [CaptureStage.register(ndjsonLines)] });
