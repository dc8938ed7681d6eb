import { runService } from '@annals/profile';

await runService({
  name: 'feed',
  stages: async () => [(await import('@annals/stage-feed')).FeedStage],
});
