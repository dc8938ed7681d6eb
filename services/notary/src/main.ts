import { runService } from '@annals/profile';

await runService({
  name: 'notary',
  locks: ['notary'],
  stages: async (config) => [(await import('@annals/stage-notary')).NotaryStage.register(config)],
});
