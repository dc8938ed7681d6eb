import { Global, Inject, Module } from '@nestjs/common';
import { RouteAnswers } from '../docs/answer-schemas.js';
import { HealthController } from '../health/health.controller.js';
import { Liveness } from '../health/liveness.js';
import { MetricsController } from '../health/metrics.controller.js';
import { Readiness } from '../health/readiness.js';

/** What every service has: probes, metrics, and the readiness that its components register with. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [Liveness, Readiness, RouteAnswers],
  exports: [Liveness, Readiness, RouteAnswers],
})
export class PlatformModule {
  constructor(@Inject(RouteAnswers) answers: RouteAnswers) {
    answers.register(async () => (await import('../answers.generated.js')).answers);
  }
}
