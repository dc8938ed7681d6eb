import { runService } from '@annals/profile';

await runService({
  name: 'capture',
  stages: async (config) => {
    const [{ CaptureStage }, { ndjsonLines }] = await Promise.all([
      import('@annals/stage-capture'),
      import('@annals/importers'),
    ]);
    return [CaptureStage.register(ndjsonLines, config)];
  },
});
