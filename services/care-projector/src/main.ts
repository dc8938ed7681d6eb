import { runService } from '@annals/profile';

await runService({
  name: 'care-projector',
  locks: ['care-projector'],
  stages: async () => {
    const [{ ProjectorStage }, { careProjections }] = await Promise.all([
      import('@annals/stage-projector'),
      import('@annals/domain'),
    ]);
    return [ProjectorStage.named('care', Object.values(careProjections))];
  },
});
