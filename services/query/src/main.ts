import { runService } from '@annals/profile';

await runService({
  name: 'query',
  console: true,
  stages: async () => [
    (await import('@annals/stage-query')).QueryStage,
    (await import('@annals/stage-audit')).AuditStage,
    (await import('@annals/stage-operations')).OperationsStage,
  ],
});
