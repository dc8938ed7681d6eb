import { runService } from '@annals/profile';

await runService({
  name: 'directory-projector',
  locks: ['directory-projector'],
  divisible: true,
  stages: async () => {
    const [{ ProjectorStage }, { directoryProjection }] = await Promise.all([
      import('@annals/stage-projector'),
      import('@annals/domain'),
    ]);
    return [ProjectorStage.register(directoryProjection)];
  },
});
