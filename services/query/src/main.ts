import { openEmbedded } from '@annals/adapter-embedded';
import { runService } from '@annals/platform';
import { QueryStage } from '@annals/stage-query';

await runService({ name: 'query', open: openEmbedded, stages: [QueryStage] });
