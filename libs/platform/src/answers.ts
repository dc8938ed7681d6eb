import type { HealthController } from './health/health.controller.js';
import type { MetricsController } from './health/metrics.controller.js';

/** What each route answers, by method and pattern. */
export interface Answers {
  'GET /health/live': ReturnType<HealthController['live']>;
  'GET /health/ready': ReturnType<HealthController['ready']>;
  'GET /metrics': Awaited<ReturnType<MetricsController['metrics']>>;
}
