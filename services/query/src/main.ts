import { runService } from '@annals/profile';

await runService({
  name: 'query',
  stages: async () => [
    (await import('@annals/stage-query')).QueryStage,
    (await import('@annals/stage-audit')).AuditStage,
  ],
});
