import { openEmbedded } from '@annals/adapter-embedded';
import { runService } from '@annals/platform';
import { FeedStage } from '@annals/stage-feed';

await runService({ name: 'feed', open: openEmbedded, stages: [FeedStage] });
