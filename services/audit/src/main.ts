import { runService } from '@annals/profile';

await runService({
  name: 'audit',
  stages: async (config) => [(await import('@annals/stage-audit')).AuditStage.register(config)],
});
