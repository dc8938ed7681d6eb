import { runService } from '@annals/profile';

await runService({
  name: 'clock',
  locks: ['clock'],
  stages: async () => [(await import('@annals/stage-clock')).ClockStage],
});
