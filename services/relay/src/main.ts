import { runService } from '@annals/profile';

await runService({
  name: 'relay',
  locks: ['relay'],
  stages: async () => [(await import('@annals/stage-relay')).RelayStage],
});
