import { runService } from '@annals/profile';

await runService({
  name: 'value-projector',
  locks: ['value-projector'],
  divisible: true,
  stages: async () => {
    const [{ ProjectorStage }, { valueProjection }] = await Promise.all([
      import('@annals/stage-projector'),
      import('@annals/domain'),
    ]);
    return [ProjectorStage.register(valueProjection)];
  },
});
