import { runService } from '@annals/profile';

await runService({
  name: 'loyalty-projector',
  locks: ['loyalty-projector'],
  divisible: true,
  stages: async () => {
    const [{ ProjectorStage }, { loyaltyProjection }] = await Promise.all([
      import('@annals/stage-projector'),
      import('@annals/domain'),
    ]);
    return [ProjectorStage.register(loyaltyProjection)];
  },
});
