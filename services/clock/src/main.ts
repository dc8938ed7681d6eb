import { runService } from '@annals/profile';

await runService({
  name: 'clock',
  locks: ['clock'],
  stages: async () => {
    const { ClockStage, ModelsStage } = await import('@annals/stage-clock');
    return [ClockStage, ModelsStage];
  },
});
