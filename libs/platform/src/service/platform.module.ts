import { Global, Module } from '@nestjs/common';
import { HealthController } from '../health/health.controller.js';
import { Liveness } from '../health/liveness.js';
import { MetricsController } from '../health/metrics.controller.js';
import { Readiness } from '../health/readiness.js';

/** What every service has: probes, metrics, and the readiness that its components register with. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [Liveness, Readiness],
  exports: [Liveness, Readiness],
})
export class PlatformModule {}
