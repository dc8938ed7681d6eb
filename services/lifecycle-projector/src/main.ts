import { runService } from '@annals/profile';

await runService({
  name: 'lifecycle-projector',
  locks: ['lifecycle-projector'],
  divisible: true,
  stages: async () => {
    const [{ ProjectorStage }, { lifecycleProjection }] = await Promise.all([
      import('@annals/stage-projector'),
      import('@annals/domain'),
    ]);
    return [ProjectorStage.register(lifecycleProjection)];
  },
});
